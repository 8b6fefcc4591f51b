import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddRowButton } from '../../components/AddRowButton'
import { IconAction } from '../../components/IconAction'
import classes from './fields.module.css'

/** Fields in rows: a title, the names of the columns, a row each, and a button that adds one. */
export function RowSection<Row extends { readonly id: string }>(props: {
  title: string
  kind: 'port' | 'volume' | 'pair'
  /** Names of the columns; each input says its own to a screen reader. */
  cells: readonly string[]
  rows: readonly Row[]
  draw: (row: Row) => ReactNode
  /** What is wrong with a row. */
  problem: (row: Row) => ReactNode
  addLabel: string
  onAdd: () => void
  onRemove: (row: Row) => void
  /** Beside the title. */
  children?: ReactNode
}) {
  const { t } = useTranslation('run')
  const { kind, rows } = props
  return (
    <section className={classes.section} aria-label={props.title}>
      <div className={classes.head}>
        <h3 className={classes.title}>{props.title}</h3>
        {props.children}
      </div>
      {rows.length > 0 && (
        <div className={`${classes.row} ${classes.cells}`} data-kind={kind} aria-hidden>
          {props.cells.map((cell) => (
            <span key={cell}>{cell}</span>
          ))}
        </div>
      )}
      {rows.map((row) => (
        <div key={row.id} className={classes.row} data-kind={kind}>
          {props.draw(row)}
          <IconAction label={t('removeRow')} onAct={() => props.onRemove(row)}>
            <IconX />
          </IconAction>
          {props.problem(row)}
        </div>
      ))}
      <AddRowButton label={props.addLabel} size="compact-sm" onAdd={props.onAdd} />
    </section>
  )
}
