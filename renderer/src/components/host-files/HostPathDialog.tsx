import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { IconArrowUp, IconHome } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostEntry, PickPath } from '#shared/contract/host-files'
import { ErrorNotice } from '../ErrorNotice'
import { IconAction } from '../IconAction'
import { HostEntries } from './HostEntries'
import classes from './HostPathDialog.module.css'
import { joinPath, splitPath } from './split-path'
import { useHostFolder } from './use-host-folder'

/** The app's own dialog for a folder, a file or a new file of the machine where the backend runs. */
export function HostPathDialog(props: {
  kind: PickPath['kind']
  title: string
  /** Where it opens. */
  path: string
  /** Name that is proposed for a new file. */
  fileName: string
  /** Whether hidden files are shown at first. */
  showsHidden: boolean
  onPick: (path: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation('hostFiles')
  const { kind } = props
  const start = splitPath(props.path)
  const [asked, setAsked] = useState(kind === 'folder' ? props.path : start.folder)
  const [typed, setTyped] = useState<string | null>(null)
  const [name, setName] = useState(start.name || props.fileName)
  const [isHiddenShown, setIsHiddenShown] = useState(props.showsHidden)
  const { folder, error } = useHostFolder(asked)
  const entries = (folder?.entries ?? []).filter((entry) => isHiddenShown || !entry.isHidden)
  const isThere = kind === 'save' && entries.some((entry) => entry.name === name && !entry.isFolder)
  const isFolderName = folder?.entries.some((entry) => entry.name === name && entry.isFolder) ?? false
  const canPick =
    folder !== null && (kind === 'folder' || (name !== '' && !/[/\\]/.test(name) && !isFolderName))

  const go = (path: string): void => {
    setAsked(path)
    setTyped(null)
    if (kind === 'file') setName('')
  }
  const act = (entry: HostEntry, isDouble: boolean): void => {
    if (!folder) return
    const path = joinPath(folder.path, entry.name, folder.separator)
    if (entry.isFolder) go(path)
    else if (isDouble && kind === 'file') props.onPick(path)
    else setName(entry.name)
  }
  const pick = (): void => {
    if (!folder || !canPick) return
    props.onPick(kind === 'folder' ? folder.path : joinPath(folder.path, name, folder.separator))
  }

  return (
    <Modal.Root opened onClose={props.onClose} size={620} zIndex={220}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine's own head is a landmark, of which the dialog below has one already. */}
        <div className={classes.head}>
          <Modal.Title>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common:close')} />
        </div>
        <Modal.Body>
          {/* A portal's events still reach the React parents: the form around the field must not take them. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from a form around it */}
          <div className={classes.body} onKeyDown={(event) => event.stopPropagation()}>
            <div className={classes.place}>
              <IconAction label={t('home')} onAct={() => go(folder?.home ?? '')}>
                <IconHome size={17} />
              </IconAction>
              <IconAction
                label={t('up')}
                isDisabled={folder?.parent == null}
                onAct={() => go(folder?.parent ?? '')}
              >
                <IconArrowUp size={17} />
              </IconAction>
              <TextInput
                className={classes.path}
                aria-label={t('folder')}
                value={typed ?? folder?.path ?? asked}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return
                  event.preventDefault()
                  go(event.currentTarget.value)
                }}
                spellCheck={false}
              />
            </div>
            {error ? (
              <ErrorNotice error={error} />
            ) : (
              <HostEntries
                entries={entries}
                isFileShown={kind !== 'folder'}
                isRead={folder !== null}
                picked={kind === 'folder' ? null : name}
                onAct={act}
              />
            )}
            {folder?.isCut && <p className={classes.hint}>{t('cut')}</p>}
            {kind === 'save' && (
              <TextInput
                label={t('fileName')}
                description={isThere ? t('there') : undefined}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                onKeyDown={(event) => event.key === 'Enter' && pick()}
                spellCheck={false}
              />
            )}
            <div className={classes.foot}>
              <Checkbox
                label={t('hidden')}
                checked={isHiddenShown}
                onChange={(event) => setIsHiddenShown(event.currentTarget.checked)}
              />
              <Button variant="default" onClick={props.onClose}>
                {t('common:cancel')}
              </Button>
              <Button disabled={!canPick} onClick={pick}>
                {kind === 'folder' ? t('pickFolder') : kind === 'file' ? t('pickFile') : t('pickSave')}
              </Button>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
