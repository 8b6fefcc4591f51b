import { Button, Menu } from '@mantine/core'
import { IconFileImport, IconPackageImport, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openFileDialog } from '../../commands/file-dialogs-store'
import { MenuAction } from '../../components/MenuAction'

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
        <MenuAction
          icon={<IconPackageImport size={16} aria-hidden />}
          line="docker load --input FILE"
          onAct={() => openFileDialog({ kind: 'load' })}
        >
          {t('fromFile.load')}
        </MenuAction>
        <MenuAction
          icon={<IconFileImport size={16} aria-hidden />}
          line="docker import FILE"
          onAct={() => openFileDialog({ kind: 'import' })}
        >
          {t('fromFile.import')}
        </MenuAction>
      </Menu.Dropdown>
    </Menu>
  )
}
