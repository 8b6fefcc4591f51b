import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importImage } from '#shared/commands/image-import'
import type { CommandOf } from '#shared/commands/index'
import { HostPathField } from '../../components/host-files/HostPathField'
import { ChangesField, changesOf } from './ChangesField'
import { FileForm } from './FileForm'
import { MadeImage } from './MadeImage'
import { ReferenceField } from './ReferenceField'
import { tarFilters } from './tar-filters'

/** Makes an image of the files in a tar file (`docker import`). */
export function ImportForm(props: { path?: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const [source, setSource] = useState(props.path ?? '')
  const [reference, setReference] = useState('')
  const [message, setMessage] = useState('')
  const [changes, setChanges] = useState('')
  const [platform, setPlatform] = useState('')
  const instructions = changesOf(changes)
  const command: CommandOf<'image.import'> = {
    kind: 'image.import',
    source,
    ...(reference === '' ? {} : { reference }),
    ...(instructions && instructions.length > 0 ? { changes: instructions } : {}),
    ...(message.trim() === '' ? {} : { message: message.trim() }),
    ...(platform === '' ? {} : { platform }),
  }
  const isRight = instructions !== null && importImage.schema.safeParse(command).success
  return (
    <FileForm
      command={isRight ? command : null}
      verb={t('common:action.import')}
      onClose={props.onClose}
      done={(entry) => (
        <MadeImage words={t('import.done')} entry={entry} reference={reference} onFollow={props.onClose} />
      )}
    >
      <HostPathField
        kind="file"
        label={t('import.source')}
        description={t('import.hint')}
        placeholder="~/files.tar"
        filters={tarFilters(t)}
        value={source}
        onChange={setSource}
        isFocusedFirst
      />
      <ReferenceField value={reference} onChange={setReference} />
      <TextInput
        label={t('commit.message')}
        value={message}
        maxLength={1000}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <ChangesField value={changes} onChange={setChanges} />
      <TextInput
        label={t('import.platform')}
        placeholder="linux/arm64"
        value={platform}
        onChange={(event) => setPlatform(event.currentTarget.value.trim())}
        spellCheck={false}
        autoComplete="off"
      />
    </FileForm>
  )
}
