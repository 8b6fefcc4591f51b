import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveImages } from '#shared/commands/image-save'
import type { CommandOf } from '#shared/commands/index'
import { nameOf } from '../../commands/name-of'
import { HostPathField } from '../../components/host-files/HostPathField'
import { FileForm } from './FileForm'
import classes from './files.module.css'
import { tarFilters } from './tar-filters'
import { WrittenFile } from './WrittenFile'

/** Writes images into one tar file (`docker save`). */
export function SaveForm(props: { images: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const [output, setOutput] = useState('')
  const names = props.images.map((image) => nameOf(image))
  const proposed = `${(names.length === 1 ? (names[0] ?? '') : 'images').replace(/[^\w.-]+/g, '-')}.tar`
  const command: CommandOf<'image.save'> = { kind: 'image.save', output, images: [...props.images] }
  return (
    <FileForm
      command={saveImages.schema.safeParse(command).success ? command : null}
      verb={t('common:action.save')}
      onClose={props.onClose}
      done={(entry) => <WrittenFile entry={entry} />}
    >
      <ul className={classes.names} aria-label={t('save.images')}>
        {names.map((name) => (
          <li key={name} className={classes.name}>
            {name}
          </li>
        ))}
      </ul>
      <HostPathField
        kind="save"
        label={t('output')}
        placeholder={`~/${proposed}`}
        fileName={proposed}
        filters={tarFilters(t)}
        value={output}
        onChange={setOutput}
        isFocusedFirst
      />
    </FileForm>
  )
}
