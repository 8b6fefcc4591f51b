import { Menu } from '@mantine/core'
import { IconCopy, IconPlugConnected, IconPlugOff, IconSearch, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openConnectToNetwork } from '../../commands/connect-store'
import { disconnectCommand, disconnectContainer } from '../../commands/disconnect-container'
import { lineOf } from '../../commands/line-of'
import { MenuAction } from '../../components/MenuAction'
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
      <MenuAction
        icon={<IconSearch size={16} />}
        line={`docker network inspect ${network.name}`}
        onAct={() => props.onInspect(network.id)}
      >
        {t('menu.inspect')}
      </MenuAction>
      <MenuAction icon={<IconCopy size={16} />} line={null} onAct={() => copy(network.name)}>
        {t('menu.copyName')}
      </MenuAction>
      <MenuAction icon={<IconCopy size={16} />} line={null} onAct={() => copy(network.id)}>
        {t('menu.copyId')}
      </MenuAction>
      {!isClosed && (
        <>
          <Menu.Divider />
          <MenuAction
            icon={<IconPlugConnected size={16} />}
            isDisabled={isStale}
            line={`docker network connect ${network.name} CONTAINER`}
            onAct={() => openConnectToNetwork(network.id)}
          >
            {t('menu.connect')}
          </MenuAction>
          {members.slice(0, shownMembers).map((row) => (
            <MenuAction
              key={row.id}
              icon={<IconPlugOff size={16} />}
              isDisabled={isStale}
              line={lineOf(disconnectCommand(row, network.name))}
              onAct={() => void disconnectContainer(row, network.name)}
            >
              {t('menu.disconnect', { name: row.name })}
            </MenuAction>
          ))}
        </>
      )}
      <Menu.Divider />
      <MenuAction
        isDangerous
        icon={<IconTrash size={16} />}
        isDisabled={network.isPredefined}
        line={network.isPredefined ? null : `docker network rm ${network.name}`}
        onAct={() => props.onRemove([props.line])}
      >
        {network.isPredefined ? t('predefinedReason') : t('common:action.remove')}
      </MenuAction>
    </>
  )
}
