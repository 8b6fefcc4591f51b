import classes from './NameButton.module.css'
import { useRowTabIndex } from './table/row-tab-index'

/** The name of a table row as a button that opens its details, with a mark in words beside it. */
export function NameButton(props: {
  name: string
  /** Shows on hover: the whole name. */
  hint?: string | undefined
  mark?: string | undefined
  onOpen: () => void
}) {
  const tabIndex = useRowTabIndex()
  return (
    <span className={classes.root}>
      <button
        type="button"
        className={classes.name}
        data-hint={props.hint}
        tabIndex={tabIndex}
        onClick={props.onOpen}
      >
        <bdi>{props.name}</bdi>
      </button>
      {props.mark && <span className={classes.mark}>{props.mark}</span>}
    </span>
  )
}
