import { TitledBox } from '../../components/TitledBox'
import classes from './Facts.module.css'

/** A card of names and values. */
export function Facts(props: { title: string; facts: readonly (readonly [string, string])[] }) {
  return (
    <TitledBox title={props.title}>
      <dl className={classes.list}>
        {props.facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </TitledBox>
  )
}
