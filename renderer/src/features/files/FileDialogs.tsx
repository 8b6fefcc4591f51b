import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeFileDialog, type FileDialog, useFileDialogsStore } from '../../commands/file-dialogs-store'
import { CommitForm } from './CommitForm'
import { CopyForm } from './CopyForm'
import { DockerfileView } from './DockerfileView'
import { DroppedArchive } from './DroppedArchive'
import { ExportForm } from './ExportForm'
import { ImportForm } from './ImportForm'
import { LoadForm } from './LoadForm'
import { SaveForm } from './SaveForm'

const titles = {
  commit: 'files:commit.title',
  copy: 'files:copy.title',
  export: 'files:export.title',
  dockerfile: 'files:dockerfile.title',
  save: 'files:save.title',
  load: 'files:load.title',
  import: 'files:import.title',
  dropped: 'files:dropped.title',
} as const satisfies Record<FileDialog['kind'], string>

/** The dialogs about files: commit, copy, export, save, load, import, and a container as a Dockerfile. */
export function FileDialogs() {
  const { t } = useTranslation(['files', 'common'])
  const { opened, turns } = useFileDialogsStore()
  if (!opened) return null
  return (
    <Modal
      key={turns}
      opened
      onClose={closeFileDialog}
      size={opened.kind === 'dockerfile' ? 'xl' : 'lg'}
      title={t(titles[opened.kind], { name: 'name' in opened ? opened.name : '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Content opened={opened} />
    </Modal>
  )
}

function Content({ opened }: { opened: FileDialog }) {
  switch (opened.kind) {
    case 'commit':
      return <CommitForm {...opened} onClose={closeFileDialog} />
    case 'copy':
      return <CopyForm name={opened.name} onClose={closeFileDialog} />
    case 'export':
      return <ExportForm id={opened.id} name={opened.name} onClose={closeFileDialog} />
    case 'dockerfile':
      return <DockerfileView id={opened.id} onClose={closeFileDialog} />
    case 'save':
      return <SaveForm images={opened.images} onClose={closeFileDialog} />
    case 'load':
      return <LoadForm path={opened.path} onClose={closeFileDialog} />
    case 'import':
      return <ImportForm path={opened.path} onClose={closeFileDialog} />
    case 'dropped':
      return <DroppedArchive name={opened.name} path={opened.path} />
  }
}
