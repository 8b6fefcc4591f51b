import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const restartLabels = {
  '': 'restart.unset',
  no: 'restart.no',
  'on-failure': 'restart.onFailure',
  always: 'restart.always',
  'unless-stopped': 'restart.unlessStopped',
} as const

/** The restart policy as the docker line has it: `on-failure:3`; empty: the default. */
export function RestartFields(props: {
  value: string
  error: string | undefined
  isDisabled?: boolean
  onChange: (text: string) => void
}) {
  const { t } = useTranslation('run')
  const [policy = '', retries = ''] = props.value.split(':')
  return (
    <>
      <NativeSelect
        label={t('restart.label')}
        data={Object.entries(restartLabels).map(([value, label]) => ({ value, label: t(label) }))}
        value={policy}
        error={props.error}
        disabled={props.isDisabled ?? false}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {policy === 'on-failure' && (
        <TextInput
          label={t('restart.retries')}
          placeholder={t('restart.forEver')}
          value={retries}
          inputMode="numeric"
          onChange={(event) => {
            const text = event.currentTarget.value.trim()
            props.onChange(text === '' ? 'on-failure' : `on-failure:${text}`)
          }}
        />
      )}
    </>
  )
}
