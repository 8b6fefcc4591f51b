import { Button, Popover } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBarStore } from '../../commands/bar-store'
import { useFolders } from '../../commands/folders'
import { HostPathField } from '../../components/host-files/HostPathField'
import { changeSettings } from '../../live/settings-store'
import classes from './WorkingFolder.module.css'

/** The folder that relative paths of typed lines are beside, and a way to choose another. */
export function WorkingFolder() {
  const { t } = useTranslation('bar')
  const folders = useFolders()
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => {
    useBarStore.setState({ isChoosingFolder: draft !== null })
    return () => useBarStore.setState({ isChoosingFolder: false })
  }, [draft])
  if (!folders) return null
  const { folder, home } = folders
  const shown = folder === home || folder.startsWith(`${home}/`) ? `~${folder.slice(home.length)}` : folder
  const keep = (): void => {
    void changeSettings({ workingFolder: draft === home ? '' : (draft ?? '') })
    setDraft(null)
  }
  return (
    <Popover
      opened={draft !== null}
      onChange={(isOpen) => setDraft(isOpen ? folder : null)}
      position="top-end"
      width={360}
      zIndex={200}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.button}
          aria-label={t('folder.label', { folder: shown })}
          onClick={() => setDraft(draft === null ? folder : null)}
        >
          <IconFolder aria-hidden size={14} />
          <bdi className={classes.path}>{shown}</bdi>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <HostPathField
            kind="folder"
            label={t('folder.title')}
            description={t('folder.hint')}
            value={draft ?? ''}
            onChange={setDraft}
          />
          <div className={classes.foot}>
            <Button type="submit" size="compact-sm">
              {t('folder.keep')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
