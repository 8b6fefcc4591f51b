import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from './BulkBar'

interface BulkRemoveProps<Row> {
  rows: readonly Row[]
  selection: { readonly selected: ReadonlySet<string>; clear: () => void }
  /** The docker line that removes these; null where docker has nothing of the kind. */
  line: ((rows: readonly Row[]) => string) | null
  onRemove: (rows: Row[]) => void
}

/** The bar of a list whose ticked rows can be removed, and nothing else. */
export function BulkRemove<Row extends { readonly id: string }>(props: BulkRemoveProps<Row>) {
  const { t } = useTranslation('common')
  const { rows, selection, line } = props
  const chosen = rows.filter(({ id }) => selection.selected.has(id))
  return (
    <BulkBar count={selection.selected.size} onClear={selection.clear}>
      <Button
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        data-hint-line={chosen.length > 0 ? line?.(chosen) : undefined}
        onClick={() => props.onRemove(chosen)}
      >
        {t('action.remove')}
      </Button>
    </BulkBar>
  )
}
