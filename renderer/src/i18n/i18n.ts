import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { catalogues } from './catalogues'
import { chooseLanguage, type LanguageChoice } from './choose-language'

/** The texts of the app, in the language in use. */
export const i18n = i18next.createInstance()

const storageKey = 'gantry-language'

/** Readies the texts, in the language that was used last or the system's. Before the first drawing. */
export function startI18n(): void {
  const stored = localStorage.getItem(storageKey)
  const language = chooseLanguage(stored === 'en' || stored === 'ko' ? stored : 'system', navigator.languages)
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: catalogues,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    react: { useSuspense: false },
  })
  document.documentElement.lang = language
}

/** Switches to the language that the person chose; `system` follows the browser. */
export async function applyLanguage(choice: LanguageChoice): Promise<void> {
  const language = chooseLanguage(choice, navigator.languages)
  localStorage.setItem(storageKey, choice)
  if (i18n.language === language) return
  document.documentElement.lang = language
  await i18n.changeLanguage(language)
}
