import type { ReactNode } from 'react'
import { DockerLine } from './DockerLine'
import classes from './EmptyState.module.css'

/** An empty list that teaches: what it would hold, and the docker command that would fill it. */
export function EmptyState(props: {
  icon?: ReactNode
  title: string
  /** One or two sentences. */
  text?: ReactNode
  /** A docker line that would fill the list; shown even where lines are hidden elsewhere. */
  line?: string
  /** Buttons. */
  children?: ReactNode
}) {
  return (
    <div className={classes.root}>
      {props.icon && (
        <div className={classes.icon} aria-hidden>
          {props.icon}
        </div>
      )}
      <h2 className={classes.title}>{props.title}</h2>
      {props.text && <p className={classes.text}>{props.text}</p>}
      {props.line && <DockerLine line={props.line} isAlwaysShown />}
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </div>
  )
}
