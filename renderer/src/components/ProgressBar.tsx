import classes from './ProgressBar.module.css'

/**
 * A bar filled to `percent`; null: filled with stripes, for what tells no end. It stands still between two values:
 * without a graphics card every drawn frame of a moving bar is taken from the work that it shows.
 */
export function ProgressBar(props: {
  percent: number | null
  label: string
  words?: string | undefined
  isDone?: boolean | undefined
}) {
  const { percent } = props
  return (
    <div
      className={classes.track}
      role="progressbar"
      aria-label={props.label}
      aria-valuetext={props.words}
      {...(percent === null
        ? {}
        : { 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(percent) })}
    >
      <div
        className={classes.fill}
        data-striped={percent === null || undefined}
        data-done={props.isDone || undefined}
        style={{ transform: `scaleX(${percent === null ? 1 : percent / 100})` }}
      />
    </div>
  )
}
