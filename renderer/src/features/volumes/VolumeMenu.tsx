import { Menu } from '@mantine/core'
import { IconCopy, IconSearch, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
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
      <Menu.Item leftSection={<IconSearch size={16} />} onClick={() => props.onInspect(volume.name)}>
        {t('menu.inspect')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(volume.name)}>
        {t('menu.copyName')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(volume.mountpoint)}>
        {t('menu.copyMountpoint')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={16} />}
        onClick={() => props.onRemove([props.line])}
      >
        {t('common:action.remove')}
      </Menu.Item>
    </>
  )
}
