import type { TFunction } from 'i18next'
import type { DockerfileWords } from '#shared/domain/dockerfile/words'

/** The comments of a guessed Dockerfile in the language in use. */
export function dockerfileWords(t: TFunction<'files'>): DockerfileWords {
  return {
    head: (container) => t('guess.head', { container }),
    edit: t('guess.edit'),
    baseNamed: t('guess.baseNamed'),
    baseUnnamed: t('guess.baseUnnamed'),
    ancestor: (name) => t('guess.ancestor', { name }),
    committed: t('guess.committed'),
    running: t('guess.running'),
    mounts: (paths) => t('guess.mounts', { paths }),
    deleted: t('guess.deleted'),
    files: (count) => t('guess.files', { count }),
    traces: t('guess.traces'),
    env: t('guess.env'),
    secret: (name) => t('guess.secret', { name }),
    unsayable: (what) => t('guess.unsayable', { what }),
    config: t('guess.config'),
    same: t('guess.same'),
    more: (count) => t('guess.more', { count }),
  }
}
