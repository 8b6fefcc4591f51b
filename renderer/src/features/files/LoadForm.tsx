import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadImages } from '#shared/commands/image-load'
import type { CommandOf } from '#shared/commands/index'
import { HostPathField } from '../../components/host-files/HostPathField'
import { detailsOf, FileForm } from './FileForm'
import classes from './files.module.css'
import { tarFilters } from './tar-filters'

/** Reads the images of a tar file (`docker load`). */
export function LoadForm(props: { path?: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const [input, setInput] = useState(props.path ?? '')
  const command: CommandOf<'image.load'> = { kind: 'image.load', input }
  return (
    <FileForm
      command={loadImages.schema.safeParse(command).success ? command : null}
      verb={t('common:action.load')}
      onClose={props.onClose}
      done={(entry) => (
        <>
          {t('load.done')}
          <ul className={classes.lines}>
            {detailsOf(entry).map((line) => (
              <li key={line} className={classes.path}>
                {line.replace(/^Loaded image(?: ID)?: /, '')}
              </li>
            ))}
          </ul>
        </>
      )}
    >
      <HostPathField
        kind="file"
        label={t('input')}
        description={t('load.hint')}
        placeholder="~/images.tar"
        filters={tarFilters(t)}
        value={input}
        onChange={setInput}
        isFocusedFirst
      />
    </FileForm>
  )
}
