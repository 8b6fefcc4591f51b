import { type ReactNode, useId } from 'react'
import classes from './SettingsSection.module.css'

/** A group of settings under a heading. */
export function SettingsSection(props: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}
