import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AddRowButton } from '../../components/AddRowButton'
import { IconAction } from '../../components/IconAction'
import classes from './NewBuildForm.module.css'

/** Fields in rows under a legend: each row can be taken away, and one more added. */
export function RowList<Row extends { readonly id: number }>(props: {
  legend: string
  kind?: 'secret'
  rows: readonly Row[]
  /** The fields of a row. */
  draw: (row: Row) => ReactNode
  addLabel: string
  onAdd: () => void
  onRemove: (row: Row) => void
  /** Between the legend and the rows. */
  children?: ReactNode
}) {
  const { t } = useTranslation('builds')
  return (
    <fieldset className={classes.rows}>
      <legend>{props.legend}</legend>
      {props.children}
      {props.rows.map((row) => (
        <div key={row.id} className={classes.row} data-kind={props.kind}>
          {props.draw(row)}
          <IconAction label={t('form.removeRow')} size="small" onAct={() => props.onRemove(row)}>
            <IconX />
          </IconAction>
        </div>
      ))}
      <AddRowButton label={props.addLabel} size="compact-xs" onAdd={props.onAdd} />
    </fieldset>
  )
}
