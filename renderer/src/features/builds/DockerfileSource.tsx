import { useEffect, useRef } from 'react'
import classes from './DockerfileSource.module.css'

/** The lines of a Dockerfile with their numbers; the one that failed stands out. */
export function DockerfileSource(props: {
  text: string
  errorLine: number | null
  /** Only this many lines around the one that failed. */
  around?: number
}) {
  const { text, errorLine, around } = props
  const marked = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (around === undefined) marked.current?.scrollIntoView({ block: 'center' })
  }, [around])
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const from = around === undefined || errorLine === null ? 1 : Math.max(1, errorLine - around)
  const to = around === undefined || errorLine === null ? lines.length : errorLine + around
  return (
    <pre className={classes.root}>
      {lines.slice(from - 1, to).map((line, index) => {
        const number = from + index
        const isMarked = number === errorLine
        return (
          <div
            key={number}
            ref={isMarked ? marked : null}
            className={classes.line}
            data-error={isMarked || undefined}
          >
            <span className={classes.number} aria-hidden>
              {number}
            </span>
            <code className={classes.text}>{`${line}\n`}</code>
          </div>
        )
      })}
    </pre>
  )
}
