import { byNamespace, type Texts } from './by-namespace'

/** What the app says in English from its start on, by namespace; without what is loaded late and what stands outside the page. */
export const texts: Record<string, Texts> = byNamespace(
  import.meta.glob<Texts>(
    [
      '../../../shared/i18n/en/*.json',
      '!../../../shared/i18n/*/{menu,flags,builds,dockerfile,learn,lessons,glossary,compare,compose,registries,files,recovery}.json',
    ],
    { eager: true, import: 'default' },
  ),
)
