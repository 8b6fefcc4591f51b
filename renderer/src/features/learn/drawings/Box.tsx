import classes from './Drawing.module.css'

/** A box of a drawing with a label in its middle and, where given, a note below that. Places in drawing units. */
export function Box(props: {
  x: number
  y: number
  width: number
  height: number
  label: string
  note?: string
  look?: 'box' | 'accent' | 'good' | 'dashed'
  /** The label stands at the top, for a box that holds others. */
  isFrame?: boolean
}) {
  const { x, y, width, height, label, note, look = 'box', isFrame = false } = props
  const middle = isFrame ? y + 22 : y + height / 2 + (note === undefined ? 5 : -3)
  return (
    <g>
      <rect className={classes[look]} x={x} y={y} width={width} height={height} rx={8} />
      <text className={classes.label} x={x + width / 2} y={middle}>
        {label}
      </text>
      {note !== undefined && (
        <text className={classes.note} x={x + width / 2} y={middle + 18}>
          {note}
        </text>
      )}
    </g>
  )
}
