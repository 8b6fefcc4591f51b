import type { Command } from '#shared/commands/index'
import { i18n } from '../i18n/i18n'
import { actionWords } from './action-words'
import { askToCleanUp, isPrune } from './cleanup-store'
import { askToConfirm } from './confirm-store'
import { lossesOf } from './losses-of'
import { nameOf } from './name-of'
import { targetsOf } from './pending-store'

/** Asks before something is destroyed, with the same dialog as the buttons. */
export function confirmLosses(command: Command): Promise<Command | null> {
  if (isPrune(command)) return askToCleanUp(command)
  if (lossesOf(command).length === 0) return Promise.resolve(command)
  const action = i18n.t(actionWords[command.kind].verb)
  const names = targetsOf(command).map((target) => nameOf(target))
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
  return askToConfirm({
    title: i18n.t('bar:confirm', { action, names: shown }),
    command,
    losses: lossesOf,
    confirmLabel: action,
  })
}
