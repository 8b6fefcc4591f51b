import { Loader } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { type HintLine, setHintLine } from './hint-line'
import classes from './IconAction.module.css'
import { useRowTabIndex } from './table/row-tab-index'

/**
 * A button that is only an icon. `label` is its accessible name and shows on hover and focus, with the docker line
 * that the button stands for below. A busy or disabled one stays focusable, so that the keyboard does not lose its place.
 */
export function IconAction(props: {
  label: string
  /** Shows instead of the label: why it is disabled. */
  hint?: string | undefined
  line?: HintLine | undefined
  size?: 'small' | 'medium'
  tone?: 'plain' | 'primary' | 'danger'
  isBusy?: boolean
  isDisabled?: boolean
  /** Its column among a row's buttons, from 1, where they stand in a grid. */
  place?: number
  /** Marks a button that opens a menu. */
  isMenu?: boolean
  isOpen?: boolean
  /** Marks a button that folds something away. */
  isExpander?: boolean
  onAct: (event: MouseEvent<HTMLButtonElement>) => void
  children: ReactNode
}) {
  const isOff = props.isBusy || props.isDisabled
  const tabIndex = useRowTabIndex()
  return (
    <button
      ref={(button) => {
        if (button) setHintLine(button, props.line)
      }}
      type="button"
      className={classes.root}
      data-size={props.size ?? 'medium'}
      data-tone={props.tone ?? 'plain'}
      data-place={props.place}
      aria-label={props.label}
      aria-disabled={isOff || undefined}
      aria-busy={props.isBusy || undefined}
      aria-haspopup={props.isMenu ? 'menu' : undefined}
      aria-expanded={props.isMenu || props.isExpander ? (props.isOpen ?? false) : undefined}
      data-hint={props.hint ?? props.label}
      data-hint-line={typeof props.line === 'function' ? '' : props.line}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation()
        if (!isOff) props.onAct(event)
      }}
    >
      {props.isBusy ? <Loader size={14} aria-hidden /> : props.children}
    </button>
  )
}
