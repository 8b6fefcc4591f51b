import { i18n } from './i18n'

type Texts = Record<string, unknown>

const files = import.meta.glob<Texts>(
  '../../../shared/i18n/*/{builds,dockerfile,learn,lessons,glossary,compare,compose,registries,files}.json',
  {
    import: 'default',
  },
)

/** Areas whose texts are loaded with the page that shows them, in both languages; the others come with the app. */
export type LateNamespace =
  | 'files'
  | 'builds'
  | 'dockerfile'
  | 'learn'
  | 'lessons'
  | 'glossary'
  | 'compare'
  | 'compose'
  | 'registries'

/** Readies the texts of these areas. Rejects with the browser's error where a file cannot be loaded. */
export async function loadTexts(...namespaces: readonly LateNamespace[]): Promise<void> {
  await Promise.all(
    namespaces.flatMap((namespace) =>
      (['en', 'ko'] as const).map(async (language) => {
        if (i18n.hasResourceBundle(language, namespace)) return
        const texts = await files[`../../../shared/i18n/${language}/${namespace}.json`]?.()
        if (texts) i18n.addResourceBundle(language, namespace, texts)
      }),
    ),
  )
}
