import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { showNotice } from './show-notice'

/** Tells how many things a clean-up removed, and the space that the engine says it gave back. */
export function notifyCleaned({ state, results }: ActivityEntry): void {
  if (state !== 'done') return
  const details = results.flatMap((result) => result.details)
  const closing = details.find((line) => line.startsWith('Total reclaimed space: '))
  const removed = details.filter((line) => line !== closing && !line.startsWith('Untagged: '))
  showNotice({
    color: 'green',
    role: 'status',
    title: i18n.t('cleanup:done.title', { count: removed.length }),
    message: closing
      ? i18n.t('cleanup:done.space', { space: closing.slice(closing.indexOf(':') + 2) })
      : undefined,
  })
}
