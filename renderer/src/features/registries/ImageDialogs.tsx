import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeImageDialog, useImageDialogStore } from '../../commands/image-dialog-store'
import { PushForm } from './PushForm'
import { TagForm } from './TagForm'

/** The dialogs that name an image: tag and push. Opened through `image-dialog-store`. */
export function ImageDialogs() {
  const { t } = useTranslation('registries')
  const { opened, turns } = useImageDialogStore()
  return (
    <Modal
      opened={opened !== null}
      onClose={closeImageDialog}
      title={opened?.type === 'push' ? t('push.title') : t('tag.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {opened?.type === 'tag' && <TagForm key={turns} image={opened.image} />}
      {opened?.type === 'push' && <PushForm key={turns} image={opened.image} />}
    </Modal>
  )
}
