import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../rpc/to-app-error'
import { EngineWords } from './EngineWords'
import classes from './ErrorNotice.module.css'
import { errorSentences } from './error-sentences'

/**
 * Says what went wrong and what to do, with the engine's own words below.
 * `error` is whatever was thrown; `onRetry` adds a button that tries again.
 */
export function ErrorNotice(props: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation('common')
  const { data } = toAppError(props.error)
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <div className={classes.sentence}>{t(errorSentences[data.code])}</div>
      <EngineWords words={data.message} />
      {data.request && <div className={classes.request}>{data.request}</div>}
      {props.onRetry && (
        <Group mt="xs">
          <Button size="compact-sm" variant="light" color="red" onClick={props.onRetry}>
            {t('retry')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
