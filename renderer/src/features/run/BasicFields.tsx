import { Autocomplete, Switch, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveStore } from '../../live/live-store'
import { FormText } from './FormText'
import classes from './fields.module.css'
import { useRunFormAccess } from './run-form-context'

/** The image, the name, the command, and how it runs. */
export function BasicFields() {
  const { t } = useTranslation('run')
  const { form, change, problemOf, errorOf, isEdited } = useRunFormAccess()
  const images = useLiveStore((state) => state.images)
  const tags = useMemo(() => [...new Set([...images.values()].flatMap((row) => row.tags))].sort(), [images])
  const isImageGiven = problemOf('image')?.code !== 'empty'
  return (
    <div className={classes.section}>
      <div className={classes.pair}>
        <Autocomplete
          label={t('image')}
          placeholder="nginx:1.27"
          data={tags}
          limit={50}
          openOnFocus={false}
          value={form.image}
          error={isImageGiven ? errorOf('image') : undefined}
          onChange={(image) => change({ image: image.trim() })}
          spellCheck={false}
          autoCapitalize="off"
          {...(form.image === '' ? { 'data-autofocus': true } : {})}
        />
        <FormText
          field="name"
          label={t('name')}
          placeholder={t('nameByEngine')}
          isFocusedFirst={form.image !== ''}
        />
        <TextInput
          className={classes.wide}
          label={t('command')}
          placeholder={t('commandOfImage')}
          value={form.command}
          error={errorOf('command')}
          onChange={(event) => change({ command: event.currentTarget.value })}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
        />
      </div>
      <div className={classes.switches}>
        {!isEdited && (
          <Switch
            label={t('detach')}
            checked={form.detach}
            onChange={(event) => change({ detach: event.currentTarget.checked })}
          />
        )}
        <Switch
          label={t('terminal')}
          checked={form.terminal}
          onChange={(event) => {
            const isOn = event.currentTarget.checked
            // A terminal is there to be looked at.
            change({ terminal: isOn, ...(isOn ? { detach: false } : {}) })
          }}
        />
        <Switch
          label={t('autoRemove')}
          checked={form.switches.autoRemove}
          onChange={(event) =>
            change({ switches: { ...form.switches, autoRemove: event.currentTarget.checked } })
          }
        />
      </div>
    </div>
  )
}
