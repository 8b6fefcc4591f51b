import type { ActivityEntry } from '#shared/contract/activity'
import { i18n } from '../i18n/i18n'
import { showNotice } from './show-notice'
import { startConfirmed } from './start-confirmed'

/**
 * Runs an entry's command again, after a fresh look at what it would destroy. One whose secret values were not kept
 * cannot be run as it was, and says so.
 */
export async function runAgain({ command }: ActivityEntry): Promise<void> {
  const hidden = 'env' in command ? (command.env ?? []).filter(({ value }) => value === undefined) : []
  if (hidden.length > 0) {
    showNotice({
      color: 'orange',
      role: 'status',
      title: i18n.t('common:again.hidden'),
      message: hidden.map(({ name }) => name).join(', '),
    })
    return
  }
  await startConfirmed(command)
}
