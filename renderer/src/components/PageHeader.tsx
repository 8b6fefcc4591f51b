import type { ReactNode } from 'react'
import classes from './PageHeader.module.css'

/** The head of a page: its title (the only h1), what is beside it, and actions at the end. */
export function PageHeader(props: {
  title: ReactNode
  /** A line below the title. */
  subtitle?: ReactNode
  /** Before the title: a back link, an icon. */
  before?: ReactNode
  /** Buttons at the end. */
  children?: ReactNode
}) {
  return (
    <header className={classes.root}>
      {props.before}
      <div className={classes.words}>
        <h1 className={classes.title}>{props.title}</h1>
        {props.subtitle && <div className={classes.subtitle}>{props.subtitle}</div>}
      </div>
      {props.children && <div className={classes.actions}>{props.children}</div>}
    </header>
  )
}
