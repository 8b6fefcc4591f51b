import type { CommandOf } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { isAnonymousVolume } from '#shared/domain/volume-name'
import { i18n } from '../i18n/i18n'
import { askToConfirm } from './confirm-store'
import { lossesOf } from './losses-of'
import { startCommand } from './run-command'

/** Asks, then kills: the processes end without a chance to save anything. */
export async function askAndKill(rows: readonly ContainerRow[]): Promise<void> {
  const command: CommandOf<'container.kill'> = {
    kind: 'container.kill',
    targets: rows.map((row) => row.id),
  }
  const confirmed = await askToConfirm({
    title:
      rows.length === 1
        ? i18n.t('container:kill.title', { name: rows[0]?.name })
        : i18n.t('container:kill.titles', { total: rows.length }),
    note: i18n.t('container:kill.note'),
    command,
    losses: lossesOf,
    confirmLabel: i18n.t('common:action.kill'),
  })
  if (confirmed) startCommand(confirmed)
}

/**
 * Asks, naming what is lost, then removes. Force is used only where one of them runs, and said so; anonymous
 * volumes go along only if chosen.
 */
export async function askAndRemove(rows: readonly ContainerRow[]): Promise<void> {
  const running = rows.filter(isActive)
  const command: CommandOf<'container.remove'> = {
    kind: 'container.remove',
    targets: rows.map((row) => row.id),
    ...(running.length > 0 ? { force: true } : {}),
  }
  const hasAnonymous = rows.some((row) =>
    row.mounts.some((mount) => mount.type === 'volume' && isAnonymousVolume(mount.name ?? '')),
  )
  const confirmed = await askToConfirm({
    title:
      rows.length === 1
        ? i18n.t('container:remove.title', { name: rows[0]?.name })
        : i18n.t('container:remove.titles', { total: rows.length }),
    note:
      running.length === 0
        ? i18n.t('container:remove.note')
        : i18n.t('container:remove.noteRunning', { names: running.map((row) => row.name).join(', ') }),
    command,
    losses: lossesOf,
    options: hasAnonymous
      ? [
          {
            id: 'volumes',
            label: i18n.t('container:remove.volumes'),
            description: i18n.t('container:remove.volumesHint'),
            isOn: false,
            apply: withVolumes,
          },
        ]
      : [],
    confirmLabel: i18n.t(running.length > 0 ? 'container:remove.killAndRemove' : 'common:action.remove'),
  })
  if (confirmed) startCommand(confirmed)
}

function withVolumes(command: CommandOf<'container.remove'>, isOn: boolean): CommandOf<'container.remove'> {
  const { volumes: _, ...rest } = command
  return isOn ? { ...rest, volumes: true } : rest
}
