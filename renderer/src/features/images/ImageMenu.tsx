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
import { MenuAction } from '../../components/MenuAction'
import { useCopy } from '../../components/use-copy'
import { type ImageLine, nameOfLine } from './image-lines'

/** What can be done with one image. */
export function ImageMenu(props: {
  line: ImageLine
  onInspect: (id: string) => void
  onRemove: (lines: readonly ImageLine[]) => void
}) {
  const { t } = useTranslation('images')
  const { copy } = useCopy()
  const { id, tag, image } = props.line
  const name = nameOfLine(props.line)
  return (
    <>
      <MenuAction
        icon={<IconPlayerPlay size={16} aria-hidden />}
        line={`docker run ${name}`}
        onAct={() => openRunDialog(id)}
      >
        {t('run:run')}
      </MenuAction>
      <MenuAction
        icon={<IconSearch size={16} aria-hidden />}
        line={`docker image inspect ${name}`}
        onAct={() => props.onInspect(image.id)}
      >
        {t('common:action.inspect')}
      </MenuAction>
      {tag !== '' && (
        <MenuAction
          icon={<IconDownload size={16} aria-hidden />}
          line={`docker pull ${id}`}
          onAct={() => void startTransfer({ kind: 'image.pull', reference: id })}
        >
          {t('menu.pullAgain')}
        </MenuAction>
      )}
      <MenuAction
        icon={<IconTag size={16} aria-hidden />}
        line={`docker tag ${name} NEW_NAME`}
        onAct={() => openTagDialog(tag === '' ? image.id : id)}
      >
        {t('menu.tag')}
      </MenuAction>
      {tag !== '' && (
        <MenuAction
          icon={<IconUpload size={16} aria-hidden />}
          line={`docker push ${id}`}
          onAct={() => openPushDialog(id)}
        >
          {t('menu.push')}
        </MenuAction>
      )}
      {tag !== '' && (
        <MenuAction icon={<IconCopy size={16} aria-hidden />} line={null} onAct={() => copy(id)}>
          {t('menu.copyReference')}
        </MenuAction>
      )}
      <MenuAction icon={<IconCopy size={16} aria-hidden />} line={null} onAct={() => copy(image.id)}>
        {t('menu.copyId')}
      </MenuAction>
      <MenuAction
        icon={<IconDeviceFloppy size={16} aria-hidden />}
        line={`docker save --output FILE ${name}`}
        onAct={() => openFileDialog({ kind: 'save', images: [id] })}
      >
        {t('common:action.saveDots')}
      </MenuAction>
      <Menu.Divider />
      <MenuAction
        isDangerous
        icon={<IconTrash size={16} aria-hidden />}
        line={`docker rmi ${name}`}
        onAct={() => props.onRemove([props.line])}
      >
        {t('common:action.remove')}
      </MenuAction>
    </>
  )
}
