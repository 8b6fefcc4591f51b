import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { loadPatiently } from '../rpc/load-patiently'
import { chooseLanguage, type Language, type LanguageChoice } from './choose-language'

/** The texts of the app, in the language in use. */
export const i18n = i18next.createInstance()

const storageKey = 'gantry-language'

const load = {
  en: () => import('./catalogues-en'),
  ko: () => import('./catalogues-ko'),
} as const satisfies Record<Language, () => Promise<{ catalogues: Record<string, unknown> }>>

const loaded = new Set<Language>()

/** Loads the language that was used last, or the system's, and readies the texts. Before the first drawing. */
export async function startI18n(): Promise<void> {
  const language = chooseLanguage(rememberedChoice(), navigator.languages)
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  })
  await loadLanguage(language)
  document.documentElement.lang = language
}

/** Switches to the language that the person chose; `system` follows the browser. */
export async function applyLanguage(choice: LanguageChoice): Promise<void> {
  const language = chooseLanguage(choice, navigator.languages)
  rememberChoice(choice)
  if (i18n.language === language && loaded.has(language)) return
  await loadLanguage(language)
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
}

async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return
  const { catalogues } = await loadPatiently<{ catalogues: Record<string, unknown> }>(load[language])
  for (const [path, texts] of Object.entries(catalogues)) {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    i18n.addResourceBundle(language, namespace, texts)
  }
  loaded.add(language)
}

function rememberedChoice(): LanguageChoice {
  const stored = localStorage.getItem(storageKey)
  return stored === 'en' || stored === 'ko' ? stored : 'system'
}

function rememberChoice(choice: LanguageChoice): void {
  localStorage.setItem(storageKey, choice)
}
