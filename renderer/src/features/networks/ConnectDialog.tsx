import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeConnectDialog, useConnectStore } from '../../commands/connect-store'
import { useLiveStore } from '../../live/live-store'
import { ConnectForm } from './ConnectForm'
import { containersFor, networksFor } from './new-attachment'

/** The dialog that attaches a container to a network. Opened through `connect-store`. */
export function ConnectDialog() {
  const { t } = useTranslation('networks')
  const { opened, turns } = useConnectStore()
  const { containers, networks } = useLiveStore()
  const network = opened?.type === 'to-network' ? networks.get(opened.network) : undefined
  const container = opened?.type === 'of-container' ? containers.get(opened.container) : undefined
  return (
    <Modal
      opened={network !== undefined || container !== undefined}
      onClose={closeConnectDialog}
      title={
        network
          ? t('connect.titleNetwork', { network: network.name })
          : t('connect.titleContainer', { container: container?.name ?? '' })
      }
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {network && (
        <ConnectForm key={turns} network={network} candidates={containersFor(network, containers.values())} />
      )}
      {container && (
        <ConnectForm
          key={turns}
          container={container}
          candidates={networksFor(container, networks.values())}
        />
      )}
    </Modal>
  )
}
