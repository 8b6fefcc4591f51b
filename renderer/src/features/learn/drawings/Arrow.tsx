import classes from './Drawing.module.css'

/** An arrow from one place to another, with a word beside its middle. Places in drawing units. */
export function Arrow(props: {
  from: readonly [number, number]
  to: readonly [number, number]
  word?: string
  /** Both ways. */
  isDouble?: boolean
}) {
  const [x1, y1] = props.from
  const [x2, y2] = props.to
  const degrees = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
  return (
    <g>
      <line className={classes.arrow} x1={x1} y1={y1} x2={x2} y2={y2} />
      <Tip x={x2} y={y2} degrees={degrees} />
      {props.isDouble && <Tip x={x1} y={y1} degrees={degrees + 180} />}
      {props.word !== undefined && (
        <text className={classes.note} x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 7}>
          {props.word}
        </text>
      )}
    </g>
  )
}

function Tip({ x, y, degrees }: { x: number; y: number; degrees: number }) {
  return (
    <path
      className={classes.tip}
      d="M0 0 L-9 -4.5 L-9 4.5 Z"
      transform={`translate(${x} ${y}) rotate(${degrees})`}
    />
  )
}
