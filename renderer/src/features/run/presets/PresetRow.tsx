import { Button, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutSecrets } from '#shared/commands/run/secrets'
import type { Preset } from '#shared/contract/presets'
import { lineOf } from '../../../commands/line-of'
import { IconAction } from '../../../components/IconAction'
import classes from './Presets.module.css'

/** One preset: its name, its line, and what can be done with it. Deleting asks in place. */
export function PresetRow(props: {
  preset: Preset
  onUse: () => void
  onRename: (name: string) => void
  onRemove: () => void
}) {
  const { t } = useTranslation('run')
  const { preset } = props
  const [name, setName] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const rename = (): void => {
    if (name !== null && name.trim() !== '' && name !== preset.name) props.onRename(name.trim())
    setName(null)
  }
  return (
    <li className={classes.row}>
      {name === null ? (
        <span className={classes.words}>
          <span className={classes.title}>{preset.name}</span>
          <code className={classes.line}>{lineOf(withoutSecrets(preset.command))}</code>
        </span>
      ) : (
        <TextInput
          className={classes.words}
          aria-label={t('presets.name')}
          size="xs"
          autoFocus
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename()
            if (event.key !== 'Escape') return
            // Only the renaming is given up, not the dialog.
            event.stopPropagation()
            setName(null)
          }}
        />
      )}
      {isAsking ? (
        <>
          <Button size="compact-xs" color="red" onClick={props.onRemove}>
            {t('presets.remove', { name: preset.name })}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setIsAsking(false)}>
            {t('common:cancel')}
          </Button>
        </>
      ) : (
        <>
          <Button size="compact-xs" variant="light" onClick={props.onUse}>
            {t('presets.use')}
          </Button>
          <IconAction
            size="small"
            label={t('presets.rename', { name: preset.name })}
            onAct={() => setName(preset.name)}
          >
            <IconPencil />
          </IconAction>
          <IconAction
            size="small"
            label={t('presets.remove', { name: preset.name })}
            onAct={() => setIsAsking(true)}
          >
            <IconTrash />
          </IconAction>
        </>
      )}
    </li>
  )
}
