import type { TFunction } from 'i18next'

/** The kinds of files that a dialog of the system offers for archives. */
export function tarFilters(t: TFunction<['files', 'common']>): { name: string; extensions: string[] }[] {
  return [
    { name: t('files:archives'), extensions: ['tar', 'gz', 'tgz', 'xz', 'bz2', 'zst'] },
    { name: t('files:allFiles'), extensions: ['*'] },
  ]
}
