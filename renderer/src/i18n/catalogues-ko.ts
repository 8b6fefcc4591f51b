/** The Korean texts by namespace. A module of its own, so that a reader fetches one language only. */
export const catalogues = import.meta.glob<Record<string, unknown>>('../../../shared/i18n/ko/*.json', {
  eager: true,
  import: 'default',
})
