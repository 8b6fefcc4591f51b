import { notifications } from '@mantine/notifications'
import { i18n } from '../../i18n/i18n'

/** The notice that is shown, if any: the next one takes its place. */
let shown: string | undefined

/** Says why nothing came of a drop, or what is still to be done. */
export function tellDropped(message: string): void {
  if (shown) notifications.hide(shown)
  shown = notifications.show({
    role: 'status',
    color: 'yellow',
    message,
    closeButtonProps: { 'aria-label': i18n.t('common:close') },
  })
}
