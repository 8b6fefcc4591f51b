import type { ContainerRow } from '#shared/contract/rows'
import { i18n } from '../i18n/i18n'
import { askToConfirm } from './confirm-store'
import { type ContainerAct, commandFor } from './container-acts'
import { loadOrTell } from './load-or-tell'
import { startCommand } from './run-command'

/** Does it to the rows (one at least): at once, or, for Kill, after asking, because the processes can save nothing. */
export function startAct(act: ContainerAct, rows: readonly ContainerRow[]): void {
  if (act.kind === 'container.kill') void askAndKill(act, rows)
  else startCommand(commandFor(act, rows))
}

async function askAndKill(act: ContainerAct, rows: readonly ContainerRow[]): Promise<void> {
  const late = await loadOrTell(() => import('./losses-of'))
  if (!late) return
  const { lossesOf } = late
  const confirmed = await askToConfirm({
    title:
      rows.length === 1
        ? i18n.t('containers:kill.title', { name: rows[0]?.name })
        : i18n.t('containers:kill.titles', { total: rows.length }),
    note: i18n.t('containers:kill.note'),
    command: commandFor(act, rows),
    losses: lossesOf,
    confirmLabel: i18n.t('common:action.kill'),
  })
  if (confirmed) startCommand(confirmed)
}
