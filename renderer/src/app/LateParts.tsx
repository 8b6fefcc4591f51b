import { Notifications } from '@mantine/notifications'
import { ConfirmDialog } from '../commands/ConfirmDialog'
import { HelpDialog } from './HelpDialog'
import classes from './LateParts.module.css'

/** What stands ready over every page, but is not needed to draw the first one: notices and dialogs. */
export function LateParts() {
  return (
    <>
      <ConfirmDialog />
      <HelpDialog />
      <Notifications
        position="bottom-right"
        limit={4}
        zIndex={500}
        allowDragDismiss={false}
        className={classes.notices ?? ''}
      />
    </>
  )
}
