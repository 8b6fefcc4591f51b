import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cancelRun } from './cancel-run'

/** Ends the run of that id, beside its progress in a list. */
export function CancelRunButton({ id }: { id: string }) {
  const { t } = useTranslation('common')
  return (
    <Button size="compact-xs" variant="default" onClick={() => cancelRun(id)}>
      {t('cancel')}
    </Button>
  )
}
