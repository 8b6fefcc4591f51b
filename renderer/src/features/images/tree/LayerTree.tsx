import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayerTreeLine } from '#shared/domain/layer-tree'
import { useIsDrawn } from '../../../components/use-is-drawn'
import classes from './LayerTree.module.css'
import { LayerTreeRow } from './LayerTreeRow'

/** Pixels; the same as in the style sheet. */
const rowHeight = 44

interface LayerTreeProps {
  readonly lines: readonly LayerTreeLine[]
  /** Id of the image that the page is about. */
  readonly here?: string
}

/** Images upon the layers that they share, one step a line; drawn as far as it is on screen. */
export function LayerTree({ lines, here }: LayerTreeProps) {
  const { t } = useTranslation('image')
  const scroller = useRef<HTMLDivElement>(null)
  const isDrawn = useIsDrawn()
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The first drawing is of what is on screen alone; what waits around it follows.
    overscan: isDrawn ? 8 : 0,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('tree.label')}>
      <ul className={classes.canvas} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          return line ? (
            <LayerTreeRow
              key={line.node.key}
              line={line}
              top={item.start}
              isHere={here !== undefined && line.node.images.includes(here)}
            />
          ) : null
        })}
      </ul>
    </section>
  )
}
