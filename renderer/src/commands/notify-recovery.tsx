import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ActivityEntry } from '#shared/contract/activity'
import type { Recovery } from '#shared/contract/recovery'
import { RecoveryWords } from '../components/RecoveryWords'
import { TextLink } from '../components/TextLink'
import { i18n } from '../i18n/i18n'
import { rpc } from '../rpc/client'
import { showNotice } from './show-notice'

const colors = {
  unchanged: 'blue',
  'brought-back': 'blue',
  finished: 'green',
  left: 'orange',
  failed: 'red',
} as const satisfies Record<Recovery['outcome'], string>

/** Tells what became of a container that was being made again when Gantry ended; until it is closed. Needs the texts `recovery`. */
export function notifyRecovery({ id }: ActivityEntry, recovery: Recovery): void {
  showNotice({
    id: noticeOf(id),
    color: colors[recovery.outcome],
    autoClose: false,
    role: 'status',
    title: i18n.t('recovery:title', { name: recovery.name }),
    message: (
      <Stack gap={4} align="flex-start">
        <div>
          <RecoveryWords recovery={recovery} />
        </div>
        <TextLink to={`/activity?entry=${id}`} onFollow={() => hideRecovery(id)}>
          {i18n.t('recovery:activity')}
        </TextLink>
      </Stack>
    ),
    // Told in every window once it is closed in one.
    onClose: () => void rpc.activity.recoveryTold({ id }).catch(() => {}),
  })
}

/** Takes the notice of an entry away. */
export function hideRecovery(id: string): void {
  notifications.hide(noticeOf(id))
}

function noticeOf(id: string): string {
  return `recovery-${id}`
}
