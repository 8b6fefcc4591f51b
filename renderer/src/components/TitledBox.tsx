import { type ReactNode, useId } from 'react'
import classes from './TitledBox.module.css'

/** A framed part of a page under a heading, which names it. */
export function TitledBox(props: { title: string; children: ReactNode }) {
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
