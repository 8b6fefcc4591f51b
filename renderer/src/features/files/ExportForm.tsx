import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportContainer } from '#shared/commands/container-export'
import type { CommandOf } from '#shared/commands/index'
import { HostPathField } from '../../components/host-files/HostPathField'
import { FileForm } from './FileForm'
import classes from './files.module.css'
import { tarFilters } from './tar-filters'
import { WrittenFile } from './WrittenFile'

/** Writes all files of a container into a tar file (`docker export`). */
export function ExportForm(props: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation(['files', 'common'])
  const [output, setOutput] = useState('')
  const command: CommandOf<'container.export'> = { kind: 'container.export', target: props.id, output }
  return (
    <FileForm
      command={exportContainer.schema.safeParse(command).success ? command : null}
      verb={t('common:action.export')}
      onClose={props.onClose}
      done={(entry) => <WrittenFile entry={entry} />}
    >
      <HostPathField
        kind="save"
        label={t('output')}
        placeholder={`~/${props.name}.tar`}
        fileName={`${props.name}.tar`}
        filters={tarFilters(t)}
        value={output}
        onChange={setOutput}
        isFocusedFirst
      />
      <ul className={classes.notes}>
        <li>{t('export.noVolumes')}</li>
        <li>{t('export.noConfig')}</li>
      </ul>
    </FileForm>
  )
}
