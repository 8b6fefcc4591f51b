import classes from './fields.module.css'
import { useRunFormAccess } from './run-form-context'

/** What is wrong with a row, below it. */
export function RowProblem({ field, row }: { field: string; row: string }) {
  const words = useRunFormAccess().errorOf(field, row)
  return words === undefined ? null : (
    <div className={classes.problem} role="status">
      {words}
    </div>
  )
}
