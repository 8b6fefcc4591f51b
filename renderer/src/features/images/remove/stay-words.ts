import type { TFunction } from 'i18next'
import type { RemovalStep } from '#shared/domain/predict-image-removal'
import { nameOf } from '../../../commands/name-of'

const shown = 3

/** Why an image stays, in a sentence; empty where it does not. */
export function stayWords({ reason }: RemovalStep, t: TFunction<'images'>): string {
  switch (reason?.type) {
    case 'names':
      return t('remove.keepsNames', { names: listed(reason.names) })
    case 'repositories':
      return t('remove.severalNames', { names: listed(reason.names) })
    case 'children':
      return t('remove.isBase', {
        count: reason.images.length,
        names: listed(reason.images.map((id) => nameOf(id))),
      })
    case 'running':
      return t('remove.isRunning', {
        count: reason.containers.length,
        names: listed(reason.containers.map((id) => nameOf(id))),
      })
    case 'stopped':
      return t('remove.isUsed', {
        count: reason.containers.length,
        names: listed(reason.containers.map((id) => nameOf(id))),
      })
    default:
      return ''
  }
}

function listed(names: readonly string[]): string {
  return names.length > shown ? `${names.slice(0, shown).join(', ')} …` : names.join(', ')
}
