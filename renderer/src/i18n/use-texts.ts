import type { TFunction } from 'i18next'
import { useSyncExternalStore } from 'react'
import { i18n } from './i18n'

const known = new Map<string, TFunction>()

function textsOf(namespace: string): TFunction {
  const key = `${i18n.language}/${namespace}`
  const cached = known.get(key)
  if (cached) return cached
  const texts = rememberWords(i18n.getFixedT(i18n.language, namespace) as TFunction)
  known.set(key, texts)
  return texts
}

/** The same texts, where those without parameters are looked up once. */
function rememberWords(texts: TFunction): TFunction {
  const words = new Map<string, string>()
  const remembered = (key: string, parameters?: Record<string, unknown>): string => {
    if (parameters) return texts(key, parameters)
    const word = words.get(key) ?? texts(key)
    words.set(key, word)
    return word
  }
  return remembered as TFunction
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
