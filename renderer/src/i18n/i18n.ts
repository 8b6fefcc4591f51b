import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { loadCatalogue } from './catalogues'
import { chooseLanguage, type Language, type LanguageChoice } from './choose-language'

/** The texts of the app, in the language in use. */
export const i18n = i18next.createInstance()

const storageKey = 'gantry-language'

/** What else has to be loaded before a language can be shown. */
const loaders: ((language: Language) => Promise<void>)[] = []

/** The language that was asked for last: a slower, earlier change gives way to it. */
let chosen: Language = 'en'

/** The language in use, and the one that is on its way, if any. */
export function languagesNeeded(): Set<Language> {
  return new Set([i18n.language as Language, chosen])
}

/** Has `load` ready further texts whenever a language is about to be shown. */
export function onNewLanguage(load: (language: Language) => Promise<void>): void {
  loaders.push(load)
}

/**
 * Readies the texts in the language that was used last or the system's. Before the first drawing.
 * Rejects with the browser's error where they cannot be loaded: the page then knows only the names of its texts.
 */
export async function startI18n(): Promise<void> {
  const stored = localStorage.getItem(storageKey)
  chosen = chooseLanguage(stored === 'en' || stored === 'ko' ? stored : 'system', navigator.languages)
  const language = chosen
  document.documentElement.lang = language
  const texts = loadCatalogue(language)
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  })
  addTexts(language, await texts)
}

/** Switches to the language that the person chose; `system` follows the browser. Rejects as `startI18n`, changing nothing. */
export async function applyLanguage(choice: LanguageChoice): Promise<void> {
  const language = chooseLanguage(choice, navigator.languages)
  localStorage.setItem(storageKey, choice)
  chosen = language
  if (i18n.language === language) return
  const [texts] = await Promise.all([loadCatalogue(language), ...loaders.map((load) => load(language))])
  if (chosen !== language) return
  addTexts(language, texts)
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
}

function addTexts(language: Language, texts: Awaited<ReturnType<typeof loadCatalogue>>): void {
  for (const [namespace, words] of Object.entries(texts)) i18n.addResourceBundle(language, namespace, words)
}
