import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './WarningList.module.css'

/** What a person should know before they go on, one under the other; `action` helps against it. */
export function WarningList(props: { label: string; warnings: readonly string[]; action?: ReactNode }) {
  if (props.warnings.length === 0) return null
  return (
    <div className={classes.root} role="status" aria-label={props.label}>
      <IconAlertTriangle size={16} aria-hidden className={classes.icon} />
      <ul className={classes.list}>
        {props.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      {props.action}
    </div>
  )
}
