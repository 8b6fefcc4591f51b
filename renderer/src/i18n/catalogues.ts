import type { Language } from './choose-language'

type Texts = Record<string, unknown>

const files = import.meta.glob<Texts>('../../../shared/i18n/*/*.json', { eager: true, import: 'default' })

/** All texts by language and namespace. Both languages come with the app: a switch is at once, and a start needs no further file. */
export const catalogues: Record<Language, Record<string, Texts>> = { en: {}, ko: {} }

for (const [path, texts] of Object.entries(files)) {
  const [, language, namespace] = /\/(en|ko)\/([^/]+)\.json$/.exec(path) ?? []
  if (namespace && (language === 'en' || language === 'ko')) catalogues[language][namespace] = texts
}
