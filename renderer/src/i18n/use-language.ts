import { useSyncExternalStore } from 'react'
import { i18n } from './i18n'

function listen(listener: () => void): () => void {
  i18n.on('languageChanged', listener)
  return () => i18n.off('languageChanged', listener)
}

/** The language in use, as a tag for `Intl`. */
export function useLanguage(): string {
  return useSyncExternalStore(listen, () => i18n.language)
}
