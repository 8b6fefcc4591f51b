import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity'
import { undoEntry } from './undo-entry'

/** In a notice: takes back what was run, where that is possible. `onUndo` closes the notice. */
export function UndoOffer({ entry, onUndo }: { entry: ActivityEntry; onUndo: () => void }) {
  const { t } = useTranslation('common')
  if (!entry.undo) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      data-hint-line={entry.undo.lines.join('\n')}
      data-hint={t('undo.undo')}
      onClick={() => {
        onUndo()
        void undoEntry(entry)
      }}
    >
      {t(entry.undo.type === 'recreate' ? 'undo.recreate' : 'undo.undo')}
    </Button>
  )
}
