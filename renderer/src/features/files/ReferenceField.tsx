import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLiveStore } from '../../live/live-store'
import { referenceState } from './reference-problem'

/** The name and tag of a new image; says when another image has it now. */
export function ReferenceField(props: {
  value: string
  onChange: (value: string) => void
  isFirst?: boolean
}) {
  const { t } = useTranslation('files')
  const images = useLiveStore((state) => state.images)
  const state = referenceState(props.value, images.values())
  return (
    <TextInput
      label={t('reference.label')}
      description={state === 'taken' ? t('reference.taken') : t('reference.hint')}
      placeholder="team/web:1"
      error={state === 'bad' ? t('reference.bad') : undefined}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value.trim())}
      {...(props.isFirst ? { 'data-autofocus': true } : {})}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
    />
  )
}
