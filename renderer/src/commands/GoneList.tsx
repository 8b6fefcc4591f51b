import type { IconBox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatBytes } from '../format/bytes'
import classes from './GoneList.module.css'

/** One thing that would be gone. */
export interface GoneItem {
  readonly key: string
  readonly icon: typeof IconBox
  readonly name: string
  /** After the name: what it is. */
  readonly words: ReactNode
  /** Bytes; null where they are not known or not worth telling. */
  readonly size: number | null
}

/** What would be gone for good, named one by one, with sizes. */
export function GoneList(props: {
  title: string
  /** Of the list, for a screen reader. */
  label: string
  items: readonly GoneItem[]
  /** Said instead where there are none. */
  nothing: string
  /** Below the title. */
  note?: ReactNode
  /** The last line: how many more there are. */
  more?: string | undefined
}) {
  if (props.items.length === 0) return <p className={classes.none}>{props.nothing}</p>
  return (
    <section aria-label={props.label}>
      <h3 className={classes.title}>{props.title}</h3>
      {props.note && <p className={classes.none}>{props.note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0} aria-label={props.label}>
        {props.items.map(({ key, icon: Icon, name, words, size }) => (
          <li key={key} className={classes.item}>
            <Icon aria-hidden className={classes.icon} />
            <span className={classes.words}>
              <bdi className={classes.name}>{name}</bdi> {words}
            </span>
            {size !== null && <span className={classes.size}>{formatBytes(size)}</span>}
          </li>
        ))}
        {props.more && <li className={classes.item}>{props.more}</li>}
      </ul>
    </section>
  )
}
