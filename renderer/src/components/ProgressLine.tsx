import { ProgressBar } from './ProgressBar'
import classes from './ProgressLine.module.css'

/** A bar with words beside it. `total` null: it tells no end. */
export function ProgressLine(props: { current: number; total: number | null; label: string; words: string }) {
  const { current, total } = props
  const percent = total === null ? null : total > 0 ? Math.min(100, (current / total) * 100) : 0
  return (
    <div className={classes.root}>
      <ProgressBar percent={percent} label={props.label} words={props.words} />
      <span className={classes.words}>{props.words}</span>
    </div>
  )
}
