import { Menu } from '@mantine/core'
import { IconCopy, IconSearch, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../components/use-copy'
import type { NetworkLine } from './network-lines'

/** What can be done with one network. */
export function NetworkMenu(props: {
  line: NetworkLine
  onInspect: (id: string) => void
  onRemove: (lines: readonly NetworkLine[]) => void
}) {
  const { t } = useTranslation('networks')
  const { copy } = useCopy()
  const { network } = props.line
  return (
    <>
      <Menu.Item leftSection={<IconSearch size={16} />} onClick={() => props.onInspect(network.id)}>
        {t('menu.inspect')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(network.name)}>
        {t('menu.copyName')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(network.id)}>
        {t('menu.copyId')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={16} />}
        disabled={network.isPredefined}
        onClick={() => props.onRemove([props.line])}
      >
        {network.isPredefined ? t('predefinedReason') : t('common:action.remove')}
      </Menu.Item>
    </>
  )
}
