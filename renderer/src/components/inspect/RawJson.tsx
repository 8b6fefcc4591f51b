import { useMemo } from 'react'
import classes from './RawJson.module.css'

const linesPerBlock = 200
const lineHeight = 18

/**
 * JSON as text. All of it is in the page, so that it can be selected and found; blocks that are off screen
 * are not drawn, so that even a long one scrolls.
 */
export function RawJson({ text, label }: { text: string; label: string }) {
  const blocks = useMemo(() => toBlocks(text), [text])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.scroller} aria-label={label} tabIndex={0}>
      {blocks.map(({ start, lines }) => (
        <pre
          key={start}
          className={classes.block}
          style={{ containIntrinsicHeight: `${lines.length * lineHeight}px` }}
        >
          {lines.join('\n')}
        </pre>
      ))}
    </section>
  )
}

function toBlocks(text: string): { start: number; lines: string[] }[] {
  const lines = text.split('\n')
  return Array.from({ length: Math.ceil(lines.length / linesPerBlock) }, (_, index) => ({
    start: index * linesPerBlock,
    lines: lines.slice(index * linesPerBlock, (index + 1) * linesPerBlock),
  }))
}
