import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BulkBar } from './BulkBar'

interface BulkRemoveProps<Row> {
  rows: readonly Row[]
  selection: { readonly selected: ReadonlySet<string>; clear: () => void }
  onRemove: (rows: Row[]) => void
}

/** The bar of a list whose ticked rows can be removed, and nothing else. */
export function BulkRemove<Row extends { readonly id: string }>(props: BulkRemoveProps<Row>) {
  const { t } = useTranslation('common')
  const { rows, selection } = props
  return (
    <BulkBar count={selection.selected.size} onClear={selection.clear}>
      <Button
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => props.onRemove(rows.filter(({ id }) => selection.selected.has(id)))}
      >
        {t('action.remove')}
      </Button>
    </BulkBar>
  )
}
