import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './RowLink.module.css'
import { useRowTabIndex } from './row-tab-index'

/** A link to a page of the app inside a table row. */
export function RowLink(props: { to: string; children: ReactNode }) {
  const tabIndex = useRowTabIndex()
  return (
    <Link href={props.to} className={classes.link} tabIndex={tabIndex}>
      <bdi>{props.children}</bdi>
    </Link>
  )
}
