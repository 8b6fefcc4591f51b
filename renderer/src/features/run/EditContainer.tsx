import { Loader } from '@mantine/core'
import type { DialogContainer } from '../../commands/run-dialog-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useRead } from '../../rpc/use-read'
import { EditForm } from './EditForm'
import { readEdited } from './edited-container'
import classes from './RunDialog.module.css'

/** Reads how a container was made, then shows it as a form. */
export function EditContainer({ container }: { container: DialogContainer }) {
  const { value, error, again } = useRead(container.id, (signal) => readEdited(container, signal), [])
  if (value) return <EditForm edited={value} />
  return (
    <div className={classes.fields}>
      {error ? <ErrorNotice error={error} onRetry={again} /> : <Loader size="sm" />}
    </div>
  )
}
