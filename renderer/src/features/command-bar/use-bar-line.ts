import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useBarStore } from '../../commands/bar-store'
import { readFolder } from '../../commands/folder-listings'
import { useNamesInUse } from '../../commands/use-names-in-use'
import { useActivityStore } from '../../live/activity-store'
import { type BarOption, type BarReading, folderForBar, readBar } from './bar-options'
import { lineHistory } from './line-history'
import type { PageChoice } from './search-things'

/** The line in the field, what can be done with it, and what is chosen. */
export interface BarLine extends BarReading {
  readonly text: string
  readonly field: RefObject<HTMLInputElement | null>
  /** Place in the options; -1: none. */
  readonly active: number
  readonly change: (text: string, caret: number) => void
  readonly moveCaret: (caret: number) => void
  /** One up or down in the options; in the lines run before, where the field is empty or shows one of them. */
  readonly step: (by: 1 | -1) => void
  /** Takes a suggestion into the line. */
  readonly take: (option: Extract<BarOption, { does: 'complete' }>) => void
}

/** Keeps the line of the command bar. */
export function useBarLine(pages: readonly PageChoice[]): BarLine {
  const known = useNamesInUse()
  const [line, setLine] = useState({ text: '', caret: 0 })
  const [chosen, setChosen] = useState<number | null>(null)
  const [past, setPast] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const placed = useRef<number | null>(null)
  const { text, caret } = line
  const reading = useMemo(() => readBar(text, caret, known, pages), [text, caret, known, pages])
  const { options, typed, problem } = reading
  // The key press does not wait for it: what it holds is suggested when it is known.
  useEffect(() => {
    const folder = folderForBar(text, caret, known)
    if (folder !== null) void readFolder(folder)
  }, [text, caret, known])
  const isReady = typed !== null && typed.type !== 'error'
  // Enter adds nothing to a line that is right, or wrong at an earlier place; Tab does.
  const usual = isReady || problem !== null || text.trim() === '' ? -1 : 0
  const active = options.length === 0 ? -1 : Math.min(chosen ?? usual, options.length - 1)

  useLayoutEffect(() => {
    if (placed.current === null) return
    field.current?.setSelectionRange(placed.current, placed.current)
    placed.current = null
  })

  const change = (next: string, at: number): void => {
    setLine({ text: next, caret: at })
    setChosen(null)
    setPast(-1)
  }
  const place = (next: string, at: number): void => {
    change(next, at)
    placed.current = at
  }
  const recall = (by: 1 | -1): boolean => {
    const lines = lineHistory(useBarStore.getState().typed, useActivityStore.getState().entries)
    const isRecalled = past >= 0 && lines[past] === text
    if (!isRecalled && (text !== '' || by > 0 || chosen !== null)) return false
    const next = (isRecalled ? past : -1) - by
    const recalled = next < 0 ? '' : lines[next]
    if (recalled === undefined) return true
    place(recalled, recalled.length)
    setPast(next)
    return true
  }
  return {
    ...reading,
    text,
    field,
    active,
    change,
    moveCaret: (at) => {
      if (at !== caret) setLine({ text, caret: at })
    },
    step: (by) => {
      if (recall(by) || options.length === 0) return
      const from = active < 0 && by < 0 ? 0 : active
      setChosen((from + by + options.length) % options.length)
    },
    take: ({ suggestion }) => {
      const rest = text.slice(suggestion.end)
      const added = rest.startsWith(' ') ? suggestion.text.trimEnd() : suggestion.text
      place(text.slice(0, suggestion.start) + added + rest, suggestion.start + added.length)
    },
  }
}
