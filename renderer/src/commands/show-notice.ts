import { type NotificationData, notifications } from '@mantine/notifications'
import { i18n } from '../i18n/i18n'

/** Shows a notice, the newest first: of several only so many are in view at the same time. Answers its id. */
export function showNotice(notice: NotificationData): string {
  return notifications.show({
    priority: Date.now(),
    closeButtonProps: { 'aria-label': i18n.t('common:close') },
    ...notice,
  })
}
