import { ActionIcon, Menu } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column } from './column'

/** The menu that chooses the columns of a table, and whether its rows are grouped. */
export function ColumnMenu<Row>(props: {
  columns: readonly Column<Row>[]
  hidden: ReadonlySet<string>
  onToggle: (column: string) => void
  groupLabel: string | undefined
  isGrouped: boolean
  onToggleGrouping: () => void
}) {
  const { t } = useTranslation('common')
  const check = (isOn: boolean) => (
    <IconCheck size={16} aria-hidden visibility={isOn ? 'visible' : 'hidden'} />
  )
  return (
    <Menu closeOnItemClick={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('table.view')} data-hint={t('table.view')}>
          <IconAdjustmentsHorizontal size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {props.groupLabel && (
          <>
            <Menu.Item
              role="menuitemcheckbox"
              aria-checked={props.isGrouped}
              leftSection={check(props.isGrouped)}
              onClick={props.onToggleGrouping}
            >
              {props.groupLabel}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{t('table.columns')}</Menu.Label>
        {props.columns
          .filter((column) => column.isHideable !== false)
          .map((column) => (
            <Menu.Item
              key={column.id}
              role="menuitemcheckbox"
              aria-checked={!props.hidden.has(column.id)}
              leftSection={check(!props.hidden.has(column.id))}
              onClick={() => props.onToggle(column.id)}
            >
              {column.header}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
