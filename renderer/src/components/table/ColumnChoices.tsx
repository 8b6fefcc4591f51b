import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column } from './column'
import { RowMenu } from './RowMenu'

/** What the column menu draws, apart from its button. */
export interface ColumnChoicesProps {
  readonly columns: readonly Pick<Column<never>, 'id' | 'header' | 'isHideable'>[]
  readonly hidden: ReadonlySet<string>
  readonly onToggle: (column: string) => void
  readonly groupLabel: string | undefined
  readonly isGrouped: boolean
  readonly onToggleGrouping: () => void
}

/** The open menu that chooses the columns of a table, and whether its rows are grouped. */
export function ColumnChoices(props: ColumnChoicesProps & { at: DOMRect; onClose: () => void }) {
  const { t } = useTranslation('common')
  return (
    <RowMenu at={props.at} name={t('table.view')} isKeptOpen onClose={props.onClose}>
      {props.groupLabel && (
        <>
          <Menu.CheckboxItem checked={props.isGrouped} onChange={props.onToggleGrouping}>
            {props.groupLabel}
          </Menu.CheckboxItem>
          <Menu.Divider />
        </>
      )}
      <Menu.Label>{t('table.columns')}</Menu.Label>
      {props.columns
        .filter((column) => column.isHideable !== false)
        .map((column) => (
          <Menu.CheckboxItem
            key={column.id}
            checked={!props.hidden.has(column.id)}
            onChange={() => props.onToggle(column.id)}
          >
            {column.header}
          </Menu.CheckboxItem>
        ))}
    </RowMenu>
  )
}
