import type { Language } from './choose-language'

type Texts = Record<string, unknown>

const files = import.meta.glob<Texts>(
  [
    '../../../shared/i18n/*/*.json',
    '!../../../shared/i18n/*/{builds,dockerfile,learn,lessons,glossary,compare,compose,registries,files}.json',
  ],
  { eager: true, import: 'default' },
)

/**
 * The texts that come with the app, by language and namespace, in both languages: a switch is at once, and a start needs
 * no further file. What only one page says is loaded with it: `late-texts.ts`.
 */
export const catalogues: Record<Language, Record<string, Texts>> = { en: {}, ko: {} }

for (const [path, texts] of Object.entries(files)) {
  const [, language, namespace] = /\/(en|ko)\/([^/]+)\.json$/.exec(path) ?? []
  if (namespace && (language === 'en' || language === 'ko')) catalogues[language][namespace] = texts
}
