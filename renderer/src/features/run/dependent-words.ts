import type { TFunction } from 'i18next'
import type { Dependence, Dependent } from '#shared/contract/dependents'

const words = {
  network: 'run:edit.dependents.network',
  processes: 'run:edit.dependents.processes',
  memory: 'run:edit.dependents.memory',
  volumes: 'run:edit.dependents.volumes',
  link: 'run:edit.dependents.link',
} as const satisfies Record<Dependence, string>

/** Names that are told; the others are counted. */
const shown = 5

/** What happens to the containers that depend on one that is made again: a sentence for each way in which they do. */
export function dependentWords(t: TFunction<'run'>, dependents: readonly Dependent[]): string[] {
  return (Object.keys(words) as Dependence[]).flatMap((way) => {
    const names = dependents.filter(({ on }) => on.includes(way)).map(({ name }) => name)
    if (names.length === 0) return []
    const first = names.slice(0, shown).join(', ')
    const rest = names.length - shown
    return [
      t(words[way], { names: rest > 0 ? t('edit.dependents.more', { names: first, count: rest }) : first }),
    ]
  })
}
