import { Menu } from '@mantine/core'
import { IconCopy, IconPlugConnected, IconPlugOff, IconSearch, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openConnectToNetwork } from '../../commands/connect-store'
import { disconnectCommand, disconnectContainer } from '../../commands/disconnect-container'
import { lineOf } from '../../commands/line-of'
import { useCopy } from '../../components/use-copy'
import { useIsStale } from '../../live/use-is-stale'
import type { NetworkLine } from './network-lines'

/** More members than these are detached on their own pages. */
const shownMembers = 5

/** What can be done with one network. */
export function NetworkMenu(props: {
  line: NetworkLine
  onInspect: (id: string) => void
  onRemove: (lines: readonly NetworkLine[]) => void
}) {
  const { t } = useTranslation('networks')
  const { copy } = useCopy()
  const { network, members } = props.line
  const isStale = useIsStale()
  const isClosed = network.isPredefined && network.driver !== 'bridge'
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
      {!isClosed && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconPlugConnected size={16} />}
            disabled={isStale}
            onClick={() => openConnectToNetwork(network.id)}
          >
            {t('menu.connect')}
          </Menu.Item>
          {members.slice(0, shownMembers).map((row) => (
            <Menu.Item
              key={row.id}
              leftSection={<IconPlugOff size={16} />}
              disabled={isStale}
              data-hint={t('menu.disconnect', { name: row.name })}
              data-hint-line={lineOf(disconnectCommand(row, network.name))}
              onClick={() => void disconnectContainer(row, network.name)}
            >
              {t('menu.disconnect', { name: row.name })}
            </Menu.Item>
          ))}
        </>
      )}
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
