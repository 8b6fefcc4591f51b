import { Notifications } from '@mantine/notifications'
import { Suspense } from 'react'
import { ConfirmDialog } from '../commands/ConfirmDialog'
import { useRunDialogStore } from '../commands/run-dialog-store'
import { lazyPart } from '../components/lazy/lazy-part'
import { HelpDialog } from './HelpDialog'
import classes from './LateParts.module.css'

const RunDialog = lazyPart(async () => (await import('../features/run/RunDialog')).RunDialog)

/** What stands ready over every page, but is not needed to draw the first one: notices and dialogs. */
export function LateParts() {
  const wasRunOpened = useRunDialogStore(({ turns }) => turns > 0)
  return (
    <>
      {wasRunOpened && (
        <Suspense fallback={null}>
          <RunDialog />
        </Suspense>
      )}
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
