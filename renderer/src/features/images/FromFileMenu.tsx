import { Button, Menu } from '@mantine/core'
import { IconFileImport, IconPackageImport, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'

/** The button of the images page for images that come out of a file. */
export function FromFileMenu() {
  const { t } = useTranslation('images')
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
          {t('fromFile.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPackageImport size={16} aria-hidden />}
          onClick={() => openFileDialog({ kind: 'load' })}
        >
          {t('fromFile.load')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileImport size={16} aria-hidden />}
          onClick={() => openFileDialog({ kind: 'import' })}
        >
          {t('fromFile.import')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
