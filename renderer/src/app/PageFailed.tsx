import { Button } from '@mantine/core'
import { IconMoodSad } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../components/EmptyState'
import { useCopy } from '../components/use-copy'

/** Instead of a page that broke: what happened, a way to try again, and the details to copy for a report. */
export function PageFailed(props: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('common')
  const { copy, isCopied } = useCopy()
  const { error } = props
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <div role="alert">
      <EmptyState
        icon={<IconMoodSad size={30} />}
        title={t('pageFailed.title')}
        text={t('pageFailed.text', { message: error instanceof Error ? error.message : String(error) })}
      >
        <Button onClick={props.onRetry}>{t('retry')}</Button>
        <Button variant="default" onClick={() => copy(details)}>
          {isCopied ? t('copied') : t('pageFailed.copy')}
        </Button>
      </EmptyState>
    </div>
  )
}
