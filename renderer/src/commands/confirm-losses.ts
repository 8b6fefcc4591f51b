import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { actionWords } from './action-words'
import { askToCleanUp, isPrune } from './cleanup-store'
import { askToConfirm } from './confirm-store'
import { askToRemoveImages, type ImageRemoval, isImageRemoval } from './image-removal-store'
import { lossesOf } from './losses-of'
import { nameOf } from './name-of'
import { targetsOf } from './pending-store'
import { runCommand } from './run-command'

/** A command that the person agreed to, as they left it. */
export interface Confirmed {
  readonly command: Command
  /** Says what came of it, where more is to be said than that it is done. */
  readonly tell?: (entry: ActivityEntry) => void
}

/** Asks before something is destroyed, with the same dialog as the buttons; null when they thought better of it. */
export async function confirmLosses(command: Command): Promise<Confirmed | null> {
  if (isImageRemoval(command)) return confirmImageRemoval(command)
  if (isPrune(command)) return toConfirmed(await askToCleanUp(command))
  if (lossesOf(command).length === 0) return { command }
  const action = i18n.t(actionWords[command.kind].verb)
  const names = targetsOf(command).map((target) => nameOf(target))
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
  return toConfirmed(
    await askToConfirm({
      title: i18n.t('bar:confirm', { action, names: shown }),
      command,
      losses: lossesOf,
      confirmLabel: action,
    }),
  )
}

function toConfirmed(command: Command | null): Confirmed | null {
  return command && { command }
}

/** Also removes the containers that hold an image, where that was chosen; one that stays calls the removal off. */
async function confirmImageRemoval(command: ImageRemoval): Promise<Confirmed | null> {
  const answer = await askToRemoveImages(command)
  if (!answer) return null
  for (const before of answer.before) {
    // What fails is told in a notice.
    const entry = await runCommand(before).catch(() => null)
    if (entry?.state !== 'done') return null
  }
  return answer
}
