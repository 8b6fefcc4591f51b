import { useTranslation } from 'react-i18next'
import { showNotice } from '../../commands/show-notice'

/** Copy and paste by menu or key. Where the browser refuses, the person is told the key that needs no permission. */
export function useClipboard(): {
  copy: (text: string) => void
  read: (use: (text: string) => void) => void
} {
  const { t } = useTranslation('terminals')
  const tellRefused = (message: string): void => {
    showNotice({
      color: 'yellow',
      message,
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
