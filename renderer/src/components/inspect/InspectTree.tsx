import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyButton } from '../CopyButton'
import trees from '../tree.module.css'
import classes from './InspectTree.module.css'
import { InspectTreeRow } from './InspectTreeRow'
import { treeMove } from './tree-keys'
import { formatPath } from './tree-path'
import { copyText, type TreeRow } from './tree-rows'

const rowHeight = 24

interface InspectTreeProps {
  /** The lines shown, in order. */
  readonly rows: readonly TreeRow[]
  readonly label: string
  /** Highlighted in names and values. */
  readonly query: string
  readonly isOpen: (id: string) => boolean
  readonly onOpen: (ids: readonly string[], open: boolean) => void
  /** Id of the line that has the keyboard; null before the first. */
  readonly activeId: string | null
  readonly onActivate: (id: string) => void
}

/** A JSON value as a tree, drawn line by line as far as it is on screen. One tab stop; arrow keys move inside. */
export function InspectTree(props: InspectTreeProps) {
  const { rows, label, query, isOpen, onOpen, activeId, onActivate } = props
  const { t } = useTranslation('inspect')
  const prefix = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 20,
  })
  // Field names can hold anything, ids of elements no spaces.
  const domId = (id: string) => `${prefix}${encodeURIComponent(id)}`
  const activeIndex = rows.findIndex((row) => row.id === activeId)
  const active = rows[activeIndex]

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex)
  }, [activeIndex, virtualizer])

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const move = treeMove(event.key, activeIndex, rows, isOpen, page)
    if (!move) return
    event.preventDefault()
    if (move.type === 'go') onActivate(rows[move.index]?.id ?? '')
    else if (move.type === 'open-siblings') onOpen(move.ids, true)
    else onOpen([move.id], move.type === 'open')
  }

  return (
    <>
      <div
        ref={scroller}
        className={`${trees.tree} ${classes.tree}`}
        role="tree"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={active ? domId(active.id) : undefined}
        onKeyDown={press}
        onFocus={() => activeId === null && rows[0] && onActivate(rows[0].id)}
      >
        <div className={trees.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            return row ? (
              <InspectTreeRow
                key={row.id}
                domId={domId(row.id)}
                row={row}
                top={item.start}
                query={query}
                isOpen={isOpen(row.id)}
                isActive={row.id === activeId}
                onOpen={onOpen}
                onActivate={onActivate}
              />
            ) : null
          })}
        </div>
      </div>
      <div className={classes.foot}>
        <span className={classes.path}>{active ? formatPath(active.path) : t('pickLine')}</span>
        {active && <CopyButton label={t('copyPath')} text={formatPath(active.path)} />}
        {active && <CopyButton label={t('copyValue')} text={copyText(active.value)} />}
      </div>
    </>
  )
}
