import { loadPatiently } from '../components/lazy/load-patiently'
import type { Texts } from './by-namespace'
import type { Language } from './choose-language'

const files = { en: () => import('./texts-en'), ko: () => import('./texts-ko') } as const

/**
 * The texts that come with the app, by namespace, in one file a language: a start loads the one it speaks. What only one
 * page says is loaded with it: `late-texts.ts`.
 * @throws the browser's error where the file cannot be loaded
 */
export async function loadCatalogue(language: Language): Promise<Record<string, Texts>> {
  return (await loadPatiently<{ readonly texts: Record<string, Texts> }>(files[language])).texts
}
