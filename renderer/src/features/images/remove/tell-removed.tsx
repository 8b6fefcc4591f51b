import { Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ActivityEntry } from '#shared/contract/activity'
import type { RemovalStep } from '#shared/domain/predict-image-removal'
import { nameOf } from '../../../commands/name-of'
import { showNotice } from '../../../commands/show-notice'
import { UndoOffer } from '../../../commands/UndoOffer'
import { formatBytes } from '../../../format/bytes'
import { i18n } from '../../../i18n/i18n'
import { stayWords } from './stay-words'

/** Milliseconds: long enough to read why an image is still there. */
const shownFor = 12_000
const shown = 3

/**
 * Says what became of images that were removed: which went, of which only the name went and why, and the space; with
 * the way back where there is one.
 */
export function tellRemoved(entry: ActivityEntry, steps: readonly RemovalStep[], freed: number | null): void {
  if (steps.length === 0) return
  const t = i18n.getFixedT(i18n.language, 'images')
  const deleted = steps.filter(({ outcome }) => outcome === 'deleted')
  const untagged = steps.filter(({ outcome }) => outcome === 'untagged')
  const title =
    deleted.length === 0
      ? t('removed.untagged', { names: names(untagged) })
      : t('removed.deleted', { names: names(deleted) })
  const sentences = [
    ...(deleted.length > 0 && freed !== null ? [t('removed.freed', { size: formatBytes(freed) })] : []),
    ...(deleted.length > 0 && untagged.length > 0 ? [t('removed.untagged', { names: names(untagged) })] : []),
    ...[...new Set(untagged.map((step) => stayWords(step, t)))].filter((why) => why !== '').slice(0, shown),
  ]
  const id = showNotice({
    title,
    message: (
      <Stack gap={4} align="flex-start">
        {sentences.map((sentence) => (
          <div key={sentence}>{sentence}</div>
        ))}
        <UndoOffer entry={entry} onUndo={() => notifications.hide(id)} />
      </Stack>
    ),
    autoClose: shownFor,
  })
}

function names(steps: readonly RemovalStep[]): string {
  const all = steps.map(({ target }) => nameOf(target))
  return all.length > shown ? `${all.slice(0, shown).join(', ')} …` : all.join(', ')
}
