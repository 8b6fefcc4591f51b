import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFolders } from '../../commands/folders'
import { HostPathField } from '../../components/host-files/HostPathField'
import { SettingsRow } from './SettingsRow'

/** The folder that relative paths of typed lines are beside; empty: the home folder. Kept when it is absolute. */
export function WorkingFolderRow(props: { folder: string; onChange: (folder: string) => void }) {
  const { t } = useTranslation('settings')
  const home = useFolders()?.home
  const [draft, setDraft] = useState(props.folder)
  return (
    <SettingsRow label={t('folder.label')} hint={t('folder.hint')}>
      <HostPathField
        kind="folder"
        label={t('folder.label')}
        isLabelHidden
        value={draft}
        placeholder={home}
        error={isGood(draft) ? undefined : t('folder.notAbsolute')}
        onChange={(path) => {
          setDraft(path)
          if (isGood(path)) props.onChange(path)
        }}
      />
    </SettingsRow>
  )
}

function isGood(path: string): boolean {
  return path === '' || /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path)
}
