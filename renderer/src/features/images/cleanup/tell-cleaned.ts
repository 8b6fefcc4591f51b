import type { ActivityEntry } from '#shared/contract/activity'
import { showNotice } from '../../../commands/show-notice'
import { formatBytes } from '../../../format/bytes'
import { i18n } from '../../../i18n/i18n'

/** Milliseconds that the result shows. */
const shownFor = 12_000

/**
 * Tells what a clean-up gave back: in the engine's own words where it counted, as foretold otherwise.
 * @param foretold bytes
 */
export function tellCleaned(
  { command, state, results }: ActivityEntry,
  count: number,
  foretold: number | null,
): void {
  if (state !== 'done') return
  const counted = results[0]?.details.at(-1)?.replace('Total reclaimed space: ', '')
  const size =
    command.kind === 'image.prune' ? counted : foretold === null ? undefined : formatBytes(foretold)
  showNotice({
    title: i18n.t('images:cleanUp.done', { count }),
    message: size === undefined ? '' : i18n.t('images:removed.freed', { size }),
    autoClose: shownFor,
  })
}
