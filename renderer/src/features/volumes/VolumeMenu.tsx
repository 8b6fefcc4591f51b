import { Menu } from '@mantine/core'
import { IconCopy, IconSearch, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MenuAction } from '../../components/MenuAction'
import { useCopy } from '../../components/use-copy'
import type { VolumeLine } from './volume-lines'

/** What can be done with one volume. */
export function VolumeMenu(props: {
  line: VolumeLine
  onInspect: (name: string) => void
  onRemove: (lines: readonly VolumeLine[]) => void
}) {
  const { t } = useTranslation('volumes')
  const { copy } = useCopy()
  const { volume } = props.line
  return (
    <>
      <MenuAction
        icon={<IconSearch size={16} />}
        line={`docker volume inspect ${volume.name}`}
        onAct={() => props.onInspect(volume.name)}
      >
        {t('menu.inspect')}
      </MenuAction>
      <MenuAction icon={<IconCopy size={16} />} line={null} onAct={() => copy(volume.name)}>
        {t('menu.copyName')}
      </MenuAction>
      <MenuAction icon={<IconCopy size={16} />} line={null} onAct={() => copy(volume.mountpoint)}>
        {t('menu.copyMountpoint')}
      </MenuAction>
      <Menu.Divider />
      <MenuAction
        isDangerous
        icon={<IconTrash size={16} />}
        line={`docker volume rm ${volume.name}`}
        onAct={() => props.onRemove([props.line])}
      >
        {t('common:action.remove')}
      </MenuAction>
    </>
  )
}
