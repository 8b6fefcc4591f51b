import type { CommandOf } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { i18n } from '../i18n/i18n'
import { askToConfirm } from './confirm-store'
import { startCommand } from './run-command'

/** What detaches a container from a network; `network` is its name. */
export function disconnectCommand(row: ContainerRow, network: string): CommandOf<'network.disconnect'> {
  return { kind: 'network.disconnect', network, target: row.id }
}

/** Detaches a container; asks first where its processes may be talking over the network. */
export async function disconnectContainer(row: ContainerRow, network: string): Promise<void> {
  const command = disconnectCommand(row, network)
  const isLast = row.networks.length === 1
  const confirmed = !isActive(row)
    ? command
    : await askToConfirm({
        title: i18n.t('networks:disconnect.title', { container: row.name, network }),
        note: i18n.t(isLast ? 'networks:disconnect.noteLast' : 'networks:disconnect.note'),
        command,
        losses: [{ type: 'connections', name: row.name, network }],
        confirmLabel: i18n.t('common:action.disconnect'),
      })
  if (confirmed) startCommand(confirmed)
}
