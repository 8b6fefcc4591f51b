import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { askToConfirm } from './confirm-store'
import { lossesOf } from './losses-of'

/** Where a command stopped because files of this computer would have been replaced: the one that may; null otherwise. */
export function replacingCommand<C extends Command>(command: C, { results }: ActivityEntry): C | null {
  const isRefused = results.some(({ error }) => error?.code === 'file-exists')
  const isKnown =
    command.kind === 'image.save' || command.kind === 'container.export' || command.kind === 'container.copy'
  return isRefused && isKnown && !command.isReplacing ? { ...command, isReplacing: true } : null
}

/** Asks before such files are replaced; null where nothing is in the way, or the person thought better of it. */
export async function askToReplace<C extends Command>(command: C, entry: ActivityEntry): Promise<C | null> {
  const replacing = replacingCommand(command, entry)
  if (!replacing) return null
  const told = entry.results.find(({ error }) => error?.code === 'file-exists')?.error?.message
  return askToConfirm({
    title: i18n.t('common:replace.title'),
    ...(told === undefined ? {} : { note: told }),
    command: replacing,
    losses: lossesOf,
    confirmLabel: i18n.t('common:replace.action'),
  })
}
