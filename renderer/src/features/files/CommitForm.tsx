import { Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { useLiveStore } from '../../live/live-store'
import { ChangesField, changesOf } from './ChangesField'
import { detailsOf, FileForm } from './FileForm'
import classes from './files.module.css'
import { MadeImage } from './MadeImage'
import { ReferenceField } from './ReferenceField'
import { referenceState } from './reference-problem'

/**
 * Makes an image of what a container changed (`docker commit`). `onMade` gets the image as soon as it is there, and the
 * dialog closes.
 */
export function CommitForm(props: {
  id: string
  name: string
  onMade?: (image: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['files', 'common'])
  const images = useLiveStore((state) => state.images)
  // Who goes on with the image needs a name for it.
  const [reference, setReference] = useState(props.onMade ? `${props.name.toLowerCase()}:kept` : '')
  const [message, setMessage] = useState('')
  const [author, setAuthor] = useState('')
  const [changes, setChanges] = useState('')
  const [isPaused, setIsPaused] = useState(true)
  const instructions = changesOf(changes)
  const isRight = instructions !== null && referenceState(reference, images.values()) !== 'bad'
  const command: CommandOf<'container.commit'> = {
    kind: 'container.commit',
    target: props.id,
    ...(reference === '' ? {} : { reference }),
    ...(author.trim() === '' ? {} : { author: author.trim() }),
    ...(message.trim() === '' ? {} : { message: message.trim() }),
    ...(instructions && instructions.length > 0 ? { changes: instructions } : {}),
    ...(isPaused ? {} : { pause: false }),
  }
  return (
    <FileForm
      command={isRight ? command : null}
      verb={t('common:action.commit')}
      onClose={props.onClose}
      onDone={(entry) => {
        if (!props.onMade) return
        props.onMade(reference || (detailsOf(entry)[0] ?? ''))
        props.onClose()
      }}
      done={(entry) => (
        <MadeImage words={t('commit.done')} entry={entry} reference={reference} onFollow={props.onClose} />
      )}
    >
      <ReferenceField value={reference} onChange={setReference} isFirst />
      <TextInput
        label={t('commit.message')}
        value={message}
        maxLength={1000}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      <TextInput
        label={t('commit.author')}
        placeholder="Kim <kim@example.org>"
        value={author}
        maxLength={500}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <ChangesField value={changes} onChange={setChanges} />
      <Switch
        label={t('commit.pause')}
        description={t('commit.pauseHint')}
        checked={isPaused}
        onChange={(event) => setIsPaused(event.currentTarget.checked)}
      />
      <ul className={classes.notes}>
        <li>{t('commit.noVolumes')}</li>
        <li>{t('commit.secretsStay')}</li>
      </ul>
    </FileForm>
  )
}
