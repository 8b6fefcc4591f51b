import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConfirmStore } from '../../commands/confirm-store'
import { closeRunDialog, useRunDialogStore } from '../../commands/run-dialog-store'
import classes from './RunDialog.module.css'
import { RunForm } from './RunForm'

/** Makes a container from an image: everything that `docker run` can be told. Drawn once, in the shell. */
export function RunDialog() {
  const { t } = useTranslation('run')
  const opened = useRunDialogStore((state) => state.opened)
  const isAsked = useConfirmStore((state) => state.asked !== null)
  return (
    <Modal
      opened={opened !== null}
      onClose={closeRunDialog}
      title={t('title')}
      size={860}
      closeOnClickOutside={false}
      // A question may stand over it, and takes the Escape key then.
      zIndex={190}
      closeOnEscape={!isAsked}
      classNames={{
        inner: classes.inner,
        content: classes.content,
        header: classes.header,
        body: classes.body,
      }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened && <RunForm key={opened.turn} image={opened.image} />}
    </Modal>
  )
}
