import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { i18n } from './i18n'

const known = new Map<string, TFunction>()

function textsOf(namespace: string): TFunction {
  const key = `${i18n.language}/${namespace}`
  const cached = known.get(key)
  if (cached) return cached
  const texts = i18n.getFixedT(i18n.language, namespace) as TFunction
  known.set(key, texts)
  return texts
}

function listen(listener: () => void): () => void {
  i18n.on('languageChanged', listener)
  return () => i18n.off('languageChanged', listener)
}

/**
 * The texts of a namespace in the language in use: as `useTranslation`, for what a list draws by the hundred
 * (which makes a copy of i18next for every component that calls it).
 */
export function useTexts(namespace: string): TFunction {
  return useSyncExternalStore(listen, () => textsOf(namespace))
}
