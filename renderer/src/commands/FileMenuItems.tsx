import { IconCamera, IconFileCode2, IconFiles, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { MenuAction } from '../components/MenuAction'
import { type FileDialog, openFileDialog } from './file-dialogs-store'

const items = [
  { kind: 'commit', icon: IconCamera, label: 'action.commitDots', line: (name) => `docker commit ${name}` },
  { kind: 'dockerfile', icon: IconFileCode2, label: 'action.asDockerfileDots', line: null },
  {
    kind: 'copy',
    icon: IconFiles,
    label: 'action.copyFilesDots',
    line: (name) => `docker cp ${name}:PATH HOST_PATH`,
  },
  {
    kind: 'export',
    icon: IconPackageExport,
    label: 'action.exportDots',
    line: (name) => `docker export --output FILE ${name}`,
  },
] as const satisfies readonly {
  kind: FileDialog['kind']
  icon: unknown
  label: string
  line: ((name: string) => string) | null
}[]

/** What can be done with the files of a container, as items of a menu. */
export function FileMenuItems({ id, name, isDisabled }: { id: string; name: string; isDisabled: boolean }) {
  const { t } = useTranslation('common')
  return (
    <>
      {items.map(({ kind, icon: Icon, label, line }) => (
        <MenuAction
          key={kind}
          isDisabled={isDisabled}
          icon={<Icon size={16} aria-hidden />}
          line={line === null ? null : line(name)}
          onAct={() => openFileDialog({ kind, id, name })}
        >
          {t(label)}
        </MenuAction>
      ))}
    </>
  )
}
