import type { ReactNode } from 'react'
import classes from './ActionSlot.module.css'

/** A fixed place (from 1) among a row's buttons, so that the same button stands in the same column of every row. */
export function ActionSlot(props: { place: number; children: ReactNode }) {
  return (
    <span className={classes.slot} data-place={props.place}>
      {props.children}
    </span>
  )
}
