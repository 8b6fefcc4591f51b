import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { FileMenuItems } from '../../commands/FileMenuItems'

/** The menu of the container page for what has to do with its files. */
export function FilesMenu({ row, isDisabled }: { row: ContainerRow; isDisabled: boolean }) {
  const { t } = useTranslation('common')
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={26} aria-label={t('table.more')} disabled={isDisabled}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <FileMenuItems id={row.id} name={row.name} isDisabled={isDisabled} />
      </Menu.Dropdown>
    </Menu>
  )
}
