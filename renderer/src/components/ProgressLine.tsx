import { Progress } from '@mantine/core'
import classes from './ProgressLine.module.css'

/** A bar with words beside it. `total` null: it moves without telling how far. */
export function ProgressLine(props: { current: number; total: number | null; label: string; words: string }) {
  const { current, total } = props
  const percent = total === null ? null : total > 0 ? Math.min(100, (current / total) * 100) : 0
  return (
    <div className={classes.root}>
      <Progress.Root size="sm" className={classes.bar}>
        <Progress.Section
          value={percent ?? 100}
          animated={percent === null}
          striped={percent === null}
          aria-label={props.label}
          aria-valuetext={props.words}
        />
      </Progress.Root>
      <span className={classes.words}>{props.words}</span>
    </div>
  )
}
