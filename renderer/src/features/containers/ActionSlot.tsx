import type { ReactNode } from 'react'

/** A fixed place (from 1) among a row's buttons, so that the same button stands in the same column of every row. */
export function ActionSlot(props: { place: number; children: ReactNode }) {
  return <span style={{ gridColumn: props.place }}>{props.children}</span>
}
