import { useId } from 'react'
import classes from './Facts.module.css'

/** A card of names and values. */
export function Facts(props: { title: string; facts: readonly (readonly [string, string])[] }) {
  const id = useId()
  return (
    <section className={classes.root} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {props.title}
      </h2>
      <dl className={classes.list}>
        {props.facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
