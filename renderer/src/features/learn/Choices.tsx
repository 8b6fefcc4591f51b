import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeSettings, useSettings } from '../../live/settings-store'
import classes from './Choices.module.css'
import type { LineChoices } from './fill-line'
import { useLearnStore } from './learn-store'
import type { Topic } from './topic'

/** What the lines of a topic are filled with: the image, and for registries an address. */
export function Choices(props: { topic: Topic; choices: LineChoices; references: readonly string[] }) {
  const { t } = useTranslation('learn')
  const { learn } = useSettings()
  const registry = useLearnStore((state) => state.registry)
  const uses = (name: string): boolean => props.topic.steps.some(({ line }) => line?.includes(`{${name}}`))
  if (!uses('image') && !uses('registry')) return null
  return (
    <div className={classes.root}>
      {uses('image') && (
        <Select
          className={classes.field ?? ''}
          size="xs"
          label={t('image.label')}
          description={props.references.length === 0 ? t('image.none') : t('image.description')}
          disabled={props.references.length === 0}
          value={props.choices.image}
          allowDeselect={false}
          searchable
          data={props.references.length === 0 ? [props.choices.image] : [...props.references]}
          onChange={(image) => {
            if (image) changeSettings({ learn: { ...learn, image } }).catch(() => undefined)
          }}
        />
      )}
      {uses('registry') && (
        <TextInput
          className={classes.field ?? ''}
          size="xs"
          label={t('registry.label')}
          description={t('registry.description')}
          placeholder="localhost:5000"
          value={registry}
          spellCheck={false}
          onChange={(event) => useLearnStore.setState({ registry: event.currentTarget.value.trim() })}
        />
      )}
    </div>
  )
}
