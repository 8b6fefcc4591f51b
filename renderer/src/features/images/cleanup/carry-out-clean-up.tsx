import { notifications } from '@mantine/notifications'
import type { CommandOf } from '#shared/commands/index'
import { runCommand } from '../../../commands/run-command'
import { formatBytes } from '../../../format/bytes'
import { i18n } from '../../../i18n/i18n'

/** Milliseconds that the result shows. */
const shownFor = 12_000

/**
 * Cleans up and tells what came back: in the engine's own words where it counted, as foretold otherwise.
 * @param foretold bytes
 */
export async function carryOutCleanUp(
  command: CommandOf<'image.prune'> | CommandOf<'image.remove'>,
  count: number,
  foretold: number | null,
): Promise<void> {
  try {
    const entry = await runCommand(command)
    if (entry.state !== 'done') return
    const counted = entry.results[0]?.details.at(-1)?.replace('Total reclaimed space: ', '')
    const size =
      command.kind === 'image.prune' ? counted : foretold === null ? undefined : formatBytes(foretold)
    notifications.show({
      title: i18n.t('images:cleanUp.done', { count }),
      message: size === undefined ? '' : i18n.t('images:removed.freed', { size }),
      autoClose: shownFor,
      closeButtonProps: { 'aria-label': i18n.t('common:close') },
    })
  } catch {
    // Told in a notice already.
  }
}
