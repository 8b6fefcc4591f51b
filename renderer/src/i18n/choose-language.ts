/** The languages that every text exists in. */
export const languages = ['en', 'ko'] as const
export type Language = (typeof languages)[number]

/** What a person can choose. */
export type LanguageChoice = Language | 'system'

/** The language to show: the chosen one, or the first of the system's that there is, or English. */
export function chooseLanguage(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') return choice
  for (const tag of system) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (known) return known
  }
  return 'en'
}
