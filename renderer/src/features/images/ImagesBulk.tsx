import { Button } from '@mantine/core'
import { IconDeviceFloppy, IconRefresh, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'
import { BulkBar } from '../../components/BulkBar'
import { type ImageLine, nameOfLine } from './image-lines'

interface ImagesBulkProps {
  readonly rows: readonly ImageLine[]
  readonly selection: { readonly selected: ReadonlySet<string>; clear: () => void }
  readonly onRemove: (lines: readonly ImageLine[]) => void
  readonly onCheck: (lines: readonly ImageLine[]) => void
}

/** What can be done with the ticked rows of the images list. */
export function ImagesBulk({ rows, selection, onRemove, onCheck }: ImagesBulkProps) {
  const { t } = useTranslation('common')
  const chosen = rows.filter(({ id }) => selection.selected.has(id))
  const names = chosen.map(nameOfLine).join(' ')
  return (
    <BulkBar count={selection.selected.size} onClear={selection.clear}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        onClick={() => onCheck(chosen)}
      >
        {t('image:newer.button')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDeviceFloppy size={16} aria-hidden />}
        data-hint-line={`docker save --output FILE ${names}`}
        onClick={() => openFileDialog({ kind: 'save', images: chosen.map(({ id }) => id) })}
      >
        {t('action.saveDots')}
      </Button>
      <Button
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        data-hint-line={`docker rmi ${names}`}
        onClick={() => onRemove(chosen)}
      >
        {t('action.remove')}
      </Button>
    </BulkBar>
  )
}
