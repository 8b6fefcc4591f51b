import type { ReactNode } from 'react'
import classes from './LogView.module.css'

/** A button that is an icon and is on or off. `label` is its accessible name and shows on hover. */
export function ToggleAction(props: {
  label: string
  isOn: boolean
  isDisabled?: boolean
  onToggle: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-label={props.label}
      aria-pressed={props.isOn}
      disabled={props.isDisabled}
      data-hint={props.label}
      onClick={() => props.onToggle(!props.isOn)}
    >
      {props.children}
    </button>
  )
}
