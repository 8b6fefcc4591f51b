import { loadPatiently } from '../components/lazy/load-patiently'
import type { Texts } from './by-namespace'
import type { Language } from './choose-language'
import { i18n, languagesNeeded, onNewLanguage } from './i18n'

const files = import.meta.glob<Texts>(
  '../../../shared/i18n/*/{flags,builds,dockerfile,learn,lessons,glossary,compare,compose,registries,files,recovery}.json',
  {
    import: 'default',
  },
)

/** Areas whose texts are loaded with the page that shows them; the others come with the app. */
export type LateNamespace =
  | 'flags'
  | 'files'
  | 'builds'
  | 'dockerfile'
  | 'learn'
  | 'lessons'
  | 'glossary'
  | 'compare'
  | 'compose'
  | 'registries'
  | 'recovery'

/** What was asked for until now: a new language needs it too. */
const wanted = new Set<LateNamespace>()

/** Readies the texts of these areas in the language in use. Rejects with the browser's error where a file cannot be loaded. */
export async function loadTexts(...namespaces: readonly LateNamespace[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace)
  await Promise.all([...languagesNeeded()].map((language) => loadIn(language, namespaces)))
}

async function loadIn(language: Language, namespaces: Iterable<LateNamespace>): Promise<void> {
  await Promise.all(
    [...namespaces].map(async (namespace) => {
      if (i18n.hasResourceBundle(language, namespace)) return
      const load = files[`../../../shared/i18n/${language}/${namespace}.json`]
      if (load) i18n.addResourceBundle(language, namespace, await loadPatiently(load))
    }),
  )
}

onNewLanguage((language) => loadIn(language, wanted))
