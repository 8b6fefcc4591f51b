import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The end of a form: Cancel, and the button that submits it. */
export function SubmitRow(props: {
  label: string
  isDisabled: boolean
  /** It waits for its answer. */
  isBusy?: boolean
  /** It takes something away. */
  isDanger?: boolean
  onCancel: () => void
}) {
  const { t } = useTranslation('common')
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={props.onCancel}>
        {t('cancel')}
      </Button>
      <Button
        type="submit"
        disabled={props.isDisabled}
        loading={props.isBusy ?? false}
        {...(props.isDanger ? { color: 'red' } : {})}
      >
        {props.label}
      </Button>
    </Group>
  )
}
