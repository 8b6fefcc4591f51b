import { useCallback, useMemo, useState } from 'react'
import { ancestorIds } from './tree-path'
import { openableIds, type TreeRow, treeRows } from './tree-rows'
import { stepMatch, treeMatches } from './tree-search'

/** A tree's state: what is open, what is active, what was searched for. */
export interface TreeView {
  readonly rows: readonly TreeRow[]
  readonly isOpen: (id: string) => boolean
  readonly setOpen: (ids: readonly string[], open: boolean) => void
  readonly openAll: () => void
  readonly foldAll: () => void
  readonly activeId: string | null
  readonly activate: (id: string) => void
  readonly query: string
  readonly search: (query: string) => void
  /** Ids of the lines that match, and the place of the active one among them (-1: none is). */
  readonly matches: readonly string[]
  readonly matchIndex: number
  readonly step: (step: 1 | -1) => void
}

/** Keeps what is open and active while `root` changes under it, because lines are named by their path. */
export function useTree(root: unknown): TreeView {
  const [open, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const [activeId, setActiveId] = useState<string | null>(null)
  const [query, setQuery] = useState('')
  const isOpen = useCallback((id: string) => open.has(id), [open])
  const rows = useMemo(() => treeRows(root, isOpen), [root, isOpen])
  const matches = useMemo(() => treeMatches(root, query), [root, query])
  const matchIndex = activeId === null ? -1 : matches.indexOf(activeId)

  const setOpen = useCallback((ids: readonly string[], shouldOpen: boolean) => {
    setOpenIds((before) => {
      const after = new Set(before)
      for (const id of ids) shouldOpen ? after.add(id) : after.delete(id)
      return after
    })
  }, [])

  function reveal(id: string | undefined): void {
    if (id === undefined) return
    setOpen(ancestorIds(id), true)
    setActiveId(id)
  }

  return {
    rows,
    isOpen,
    setOpen,
    openAll: () => setOpenIds(new Set(openableIds(root))),
    foldAll: () => setOpenIds(new Set()),
    activeId,
    activate: setActiveId,
    query,
    search: (text) => {
      setQuery(text)
      reveal(treeMatches(root, text)[0])
    },
    matches,
    matchIndex,
    step: (step) => reveal(matches[stepMatch(matches.length, matchIndex, step)]),
  }
}
