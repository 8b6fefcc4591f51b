import type { ReactNode } from 'react'
import classes from './SettingsRow.module.css'

/** One setting: what it is on the left, the control (which carries the same name) on the right. */
export function SettingsRow(props: { label: string; hint?: string; children: ReactNode }) {
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        <div>{props.label}</div>
        {props.hint && <div className={classes.hint}>{props.hint}</div>}
      </div>
      {props.children}
    </div>
  )
}
