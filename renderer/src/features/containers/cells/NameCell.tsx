import type { ContainerRow } from '#shared/contract/rows'
import { RowLink } from '../../../components/table/RowLink'
import classes from './cells.module.css'

/** The container's name as a link to its page, and its short id. */
export function NameCell({ row }: { row: ContainerRow }) {
  return (
    <div className={classes.stack}>
      <RowLink to={`/containers/${row.id}`}>{row.name}</RowLink>
      <span className={classes.mono}>{row.id.slice(0, 12)}</span>
    </div>
  )
}
