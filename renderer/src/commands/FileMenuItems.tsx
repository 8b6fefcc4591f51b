import { Menu } from '@mantine/core'
import { IconCamera, IconFileCode2, IconFiles, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type FileDialog, openFileDialog } from './file-dialogs-store'

const items = [
  { kind: 'commit', icon: IconCamera, label: 'action.commitDots' },
  { kind: 'dockerfile', icon: IconFileCode2, label: 'action.asDockerfileDots' },
  { kind: 'copy', icon: IconFiles, label: 'action.copyFilesDots' },
  { kind: 'export', icon: IconPackageExport, label: 'action.exportDots' },
] as const satisfies readonly { kind: FileDialog['kind']; icon: unknown; label: string }[]

/** What can be done with the files of a container, as items of a menu. */
export function FileMenuItems({ id, name, isDisabled }: { id: string; name: string; isDisabled: boolean }) {
  const { t } = useTranslation('common')
  return (
    <>
      {items.map(({ kind, icon: Icon, label }) => (
        <Menu.Item
          key={kind}
          disabled={isDisabled}
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => openFileDialog({ kind, id, name })}
        >
          {t(label)}
        </Menu.Item>
      ))}
    </>
  )
}
