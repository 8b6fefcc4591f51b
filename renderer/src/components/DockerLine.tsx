import { useSettings } from '../live/settings-store'
import { CopyButton } from './CopyButton'
import classes from './DockerLine.module.css'
import { useShellLine } from './use-shell-line'

/** Characters from which on a line may be higher than its box. */
const mayScroll = 250

/** A docker line in monospace with a copy button. Hidden where the person turned lines off, unless it is the point. */
export function DockerLine(props: { line: string; isAlwaysShown?: boolean }) {
  const { showLines } = useSettings()
  const line = useShellLine(props.line)
  if (!showLines && !props.isAlwaysShown) return null
  return (
    <div className={classes.root}>
      <code
        className={classes.line}
        tabIndex={props.line.length > mayScroll || props.line.includes('\n') ? 0 : undefined}
      >
        <span aria-hidden className={classes.prompt}>
          ${' '}
        </span>
        {line.split(/(?<=\s)(--?[\w-]+)/).map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: A word is known by its place in the line.
            <span key={index} className={classes.option}>
              {part}
            </span>
          ),
        )}
      </code>
      <CopyButton text={line} />
    </div>
  )
}
