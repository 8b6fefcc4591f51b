import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './TextLink.module.css'

/** A link to a place in the app, outside of tables. */
export function TextLink(props: { to: string; children: ReactNode }) {
  return (
    <Link href={props.to} className={classes.link}>
      <bdi>{props.children}</bdi>
    </Link>
  )
}
