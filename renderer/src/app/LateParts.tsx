import { useMediaQuery } from '@mantine/hooks'
import { Notifications, useNotifications } from '@mantine/notifications'
import { Suspense } from 'react'
import { ConfirmDialog } from '../commands/ConfirmDialog'
import { useCleanupStore } from '../commands/cleanup-store'
import { useConnectStore } from '../commands/connect-store'
import { useFileDialogsStore } from '../commands/file-dialogs-store'
import { useImageDialogStore } from '../commands/image-dialog-store'
import { useImageRemovalStore } from '../commands/image-removal-store'
import { useRunDialogStore } from '../commands/run-dialog-store'
import { useSignInStore } from '../commands/sign-in-store'
import { lazyPart } from '../components/lazy/lazy-part'
import { loadTexts } from '../i18n/late-texts'
import { HelpDialog } from './HelpDialog'
import classes from './LateParts.module.css'
import { MoreNotices } from './MoreNotices'
import { useRecoveryNotices } from './use-recovery-notices'

const SignInDialog = lazyPart(async () => {
  const [{ SignInDialog }] = await Promise.all([
    import('../features/registries/SignInDialog'),
    loadTexts('registries'),
  ])
  return SignInDialog
})
const ImageDialogs = lazyPart(async () => {
  const [{ ImageDialogs }] = await Promise.all([
    import('../features/registries/ImageDialogs'),
    loadTexts('registries'),
  ])
  return ImageDialogs
})
const AskedRemoval = lazyPart(
  async () => (await import('../features/images/remove/AskedRemoval')).AskedRemoval,
)
const RunDialog = lazyPart(async () => (await import('../features/run/RunDialog')).RunDialog)

const CleanupDialog = lazyPart(async () => (await import('../features/cleanup/CleanupDialog')).CleanupDialog)

const ConnectDialog = lazyPart(async () => (await import('../features/networks/ConnectDialog')).ConnectDialog)

const FileDialogs = lazyPart(async () => {
  const [{ FileDialogs: dialogs }] = await Promise.all([
    import('../features/files/FileDialogs'),
    loadTexts('files'),
  ])
  return dialogs
})

/** Notices in view at the same time, so that they do not cover the page; the others are counted. */
const most = { tall: 2, low: 1 }

/** What stands ready over every page, but is not needed to draw the first one: notices and dialogs. */
export function LateParts() {
  useRecoveryNotices()
  const { queue } = useNotifications()
  const isLow = useMediaQuery('(max-height: 700px)')
  const wasFileDialogOpened = useFileDialogsStore(({ turns }) => turns > 0)
  const wasRunOpened = useRunDialogStore(({ turns }) => turns > 0)
  const wasCleanupAsked = useCleanupStore(({ turns }) => turns > 0)
  const wasRemovalAsked = useImageRemovalStore(({ turns }) => turns > 0)
  const wasSignInOpened = useSignInStore(({ turns }) => turns > 0)
  const wasImageDialogOpened = useImageDialogStore(({ turns }) => turns > 0)
  const wasConnectOpened = useConnectStore(({ turns }) => turns > 0)
  return (
    <>
      {wasConnectOpened && (
        <Suspense fallback={null}>
          <ConnectDialog />
        </Suspense>
      )}
      {wasRunOpened && (
        <Suspense fallback={null}>
          <RunDialog />
        </Suspense>
      )}
      {wasCleanupAsked && (
        <Suspense fallback={null}>
          <CleanupDialog />
        </Suspense>
      )}
      {wasRemovalAsked && (
        <Suspense fallback={null}>
          <AskedRemoval />
        </Suspense>
      )}
      {wasSignInOpened && (
        <Suspense fallback={null}>
          <SignInDialog />
        </Suspense>
      )}
      {wasImageDialogOpened && (
        <Suspense fallback={null}>
          <ImageDialogs />
        </Suspense>
      )}
      {wasFileDialogOpened && (
        <Suspense fallback={null}>
          <FileDialogs />
        </Suspense>
      )}
      <ConfirmDialog />
      <HelpDialog />
      <Notifications
        position="bottom-right"
        limit={isLow ? most.low : most.tall}
        zIndex={500}
        allowDragDismiss={false}
        className={classes.notices ?? ''}
        data-has-more={queue.length > 0 || undefined}
      />
      <MoreNotices />
    </>
  )
}
