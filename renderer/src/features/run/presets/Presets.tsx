import { Button, Checkbox, FileButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import type { Preset } from '#shared/contract/presets'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { saveText } from '../../../components/inspect/save-text'
import { rpc } from '../../../rpc/client'
import fields from '../fields.module.css'
import type { RunForm } from '../form/run-form'
import { PresetRow } from './PresetRow'
import classes from './Presets.module.css'
import {
  formOfPreset,
  hasSecrets,
  newPreset,
  presetsFor,
  readPresetFile,
  writePresetFile,
} from './preset-file'

/** Run forms kept under a name: used, renamed, deleted, given away and taken in; and this one kept too. */
export function Presets(props: {
  presets: readonly Preset[]
  image: string
  /** What the form stands for; null while there are problems. */
  command: CommandOf<'container.run'> | null
  onFill: (form: RunForm) => void
}) {
  const { t } = useTranslation('run')
  const { presets, image, command } = props
  const [name, setName] = useState('')
  const [keepsSecrets, setKeepsSecrets] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBadFile, setIsBadFile] = useState(false)
  const shown = presetsFor(image, presets)
  const act = (done: Promise<unknown>): void => {
    setError(null)
    done.catch(setError)
  }
  const keep = (): void => {
    if (command === null || name.trim() === '') return
    act(rpc.presets.save({ presets: [newPreset(name, command, keepsSecrets)] }))
    setName('')
    setKeepsSecrets(false)
  }
  const take = async (file: File | null): Promise<void> => {
    if (!file) return
    const read = file.size > 4 << 20 ? null : readPresetFile(await file.text())
    setIsBadFile(read === null)
    if (read && read.length > 0) act(rpc.presets.save({ presets: read }))
  }
  return (
    <div className={classes.panel}>
      {shown.length === 0 ? (
        <p className={fields.hint}>{t('presets.none')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('presets.title')}>
          {shown.map((preset) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              onUse={() => props.onFill(formOfPreset(preset))}
              onRename={(next) => act(rpc.presets.save({ presets: [{ ...preset, name: next }] }))}
              onRemove={() => act(rpc.presets.remove({ id: preset.id }))}
            />
          ))}
        </ul>
      )}
      <div className={classes.keep}>
        <TextInput
          className={classes.name}
          aria-label={t('presets.name')}
          placeholder={t('presets.name')}
          size="xs"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
        <Button size="compact-sm" disabled={command === null || name.trim() === ''} onClick={keep}>
          {t('presets.keep')}
        </Button>
        <FileButton accept=".json,application/json" onChange={(file) => void take(file)}>
          {(button) => (
            <Button {...button} size="compact-sm" variant="default">
              {t('presets.import')}
            </Button>
          )}
        </FileButton>
        <Button
          size="compact-sm"
          variant="default"
          disabled={shown.length === 0}
          onClick={() => saveText('gantry-presets.json', writePresetFile(shown))}
        >
          {t('presets.export')}
        </Button>
      </div>
      {command && hasSecrets(command) && (
        <Checkbox
          size="xs"
          label={t('presets.keepSecrets')}
          checked={keepsSecrets}
          onChange={(event) => setKeepsSecrets(event.currentTarget.checked)}
        />
      )}
      {isBadFile && (
        <div className={fields.problem} role="status">
          {t('presets.badFile')}
        </div>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}
