import { Menu } from '@mantine/core'
import {
  IconCopy,
  IconDeviceFloppy,
  IconDownload,
  IconPlayerPlay,
  IconSearch,
  IconTag,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'
import { openPushDialog, openTagDialog } from '../../commands/image-dialog-store'
import { openRunDialog } from '../../commands/run-dialog-store'
import { startTransfer } from '../../commands/start-transfer'
import { useCopy } from '../../components/use-copy'
import type { ImageLine } from './image-lines'

/** What can be done with one image. */
export function ImageMenu(props: {
  line: ImageLine
  onInspect: (id: string) => void
  onRemove: (lines: readonly ImageLine[]) => void
}) {
  const { t } = useTranslation('images')
  const { copy } = useCopy()
  const { id, tag, image } = props.line
  return (
    <>
      <Menu.Item leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={() => openRunDialog(id)}>
        {t('run:run')}
      </Menu.Item>
      <Menu.Item leftSection={<IconSearch size={16} aria-hidden />} onClick={() => props.onInspect(image.id)}>
        {t('common:action.inspect')}
      </Menu.Item>
      {tag !== '' && (
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void startTransfer({ kind: 'image.pull', reference: id })}
        >
          {t('menu.pullAgain')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconTag size={16} aria-hidden />}
        onClick={() => openTagDialog(tag === '' ? image.id : id)}
      >
        {t('menu.tag')}
      </Menu.Item>
      {tag !== '' && (
        <Menu.Item leftSection={<IconUpload size={16} aria-hidden />} onClick={() => openPushDialog(id)}>
          {t('menu.push')}
        </Menu.Item>
      )}
      {tag !== '' && (
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copy(id)}>
          {t('menu.copyReference')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => copy(image.id)}>
        {t('menu.copyId')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        onClick={() => openFileDialog({ kind: 'save', images: [id] })}
      >
        {t('common:action.saveDots')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => props.onRemove([props.line])}
      >
        {t('common:action.remove')}
      </Menu.Item>
    </>
  )
}
