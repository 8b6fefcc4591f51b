import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'

/** Copy and paste by menu or key. Where the browser refuses, the person is told the key that needs no permission. */
export function useClipboard(): {
  copy: (text: string) => void
  read: (use: (text: string) => void) => void
} {
  const { t } = useTranslation('terminals')
  const tellRefused = (message: string): void => {
    notifications.show({
      color: 'yellow',
      message,
      closeButtonProps: { 'aria-label': t('common:close') },
    })
  }
  return {
    copy(text) {
      navigator.clipboard.writeText(text).catch(() => tellRefused(t('clipboard.copyRefused')))
    },
    read(use) {
      navigator.clipboard.readText().then(use, () => tellRefused(t('clipboard.pasteRefused')))
    },
  }
}
