import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './TextLink.module.css'

/** A link to a place in the app, outside of tables; `onFollow` closes the dialog that it stands in. */
export function TextLink(props: { to: string; children: ReactNode; onFollow?: () => void }) {
  return (
    <Link href={props.to} className={classes.link} onClick={props.onFollow}>
      <bdi>{props.children}</bdi>
    </Link>
  )
}
