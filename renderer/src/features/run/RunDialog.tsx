import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useConfirmStore } from '../../commands/confirm-store'
import { useFileDialogsStore } from '../../commands/file-dialogs-store'
import { closeRunDialog, useRunDialogStore } from '../../commands/run-dialog-store'
import { EditContainer } from './EditContainer'
import { LimitsForm } from './LimitsForm'
import classes from './RunDialog.module.css'
import { RunForm } from './RunForm'

const titles = { run: 'title', edit: 'edit.title', limits: 'limits.title' } as const

/** Makes a container from an image, makes one again, or changes its limits. Drawn once, in the shell. */
export function RunDialog() {
  const { t } = useTranslation('run')
  const opened = useRunDialogStore((state) => state.opened)
  const isAsked = useConfirmStore((state) => state.asked !== null)
  const isCovered = useFileDialogsStore((state) => state.opened !== null)
  const name = opened && 'container' in opened ? opened.container.name : ''
  return (
    <Modal
      opened={opened !== null}
      onClose={closeRunDialog}
      title={t(titles[opened?.kind ?? 'run'], { name })}
      size={opened?.kind === 'limits' ? 620 : 860}
      closeOnClickOutside={false}
      // A question or the commit dialog may stand over it, and takes the Escape key then.
      zIndex={190}
      closeOnEscape={!isAsked && !isCovered}
      classNames={{
        inner: classes.inner,
        content: classes.content,
        header: classes.header,
        body: classes.body,
      }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened?.kind === 'run' && <RunForm key={opened.turn} image={opened.image} />}
      {opened?.kind === 'edit' && <EditContainer key={opened.turn} container={opened.container} />}
      {opened?.kind === 'limits' && <LimitsForm key={opened.turn} container={opened.container} />}
    </Modal>
  )
}
