import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChangeNode, changeRows } from '#shared/domain/change-tree'
import trees from '../../../components/tree.module.css'
import classes from './ChangesTab.module.css'
import { ChangeTreeRow } from './ChangeTreeRow'
import { changeMove } from './change-move'

const rowHeight = 24
/** Folders with more changes than this are folded at first. */
const mostOpened = 200

/** The tree of changes, drawn as far as it is on screen. One tab stop; arrow keys move inside. */
export function ChangeTree({ tree, isAllOpen }: { tree: readonly ChangeNode[]; isAllOpen: boolean }) {
  const { t } = useTranslation('files')
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [activePath, setActivePath] = useState<string | null>(null)
  const rows = useMemo(
    () => changeRows(tree, (node) => (isAllOpen || node.count <= mostOpened) !== turned.has(node.path)),
    [tree, isAllOpen, turned],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  })
  const activeIndex = rows.findIndex(({ node }) => node.path === activePath)
  const active = rows[activeIndex]
  const domId = (path: string): string => `${prefix}${encodeURIComponent(path)}`
  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex)
  }, [activeIndex, virtualizer])

  function turn(path: string): void {
    setTurned((known) => {
      const next = new Set(known)
      if (!next.delete(path)) next.add(path)
      return next
    })
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const move = changeMove(event.key, activeIndex, rows, page)
    if (!move) return
    event.preventDefault()
    if (move.type === 'turn') turn(move.path)
    else setActivePath(rows[move.index]?.node.path ?? null)
  }

  return (
    <div
      ref={scroller}
      className={`${trees.tree} ${classes.tree}`}
      role="tree"
      aria-label={t('diff.tree')}
      tabIndex={0}
      aria-activedescendant={active ? domId(active.node.path) : undefined}
      onKeyDown={press}
      onFocus={() => activePath === null && rows[0] && setActivePath(rows[0].node.path)}
    >
      <div className={trees.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          return row ? (
            <ChangeTreeRow
              key={row.node.path}
              domId={domId(row.node.path)}
              row={row}
              top={item.start}
              isActive={row.node.path === activePath}
              onPress={() => {
                setActivePath(row.node.path)
                if (row.node.children.length > 0) turn(row.node.path)
              }}
            />
          ) : null
        })}
      </div>
    </div>
  )
}
