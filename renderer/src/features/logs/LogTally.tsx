import { Button } from '@mantine/core'
import { memo, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../format/bytes'
import classes from './LogView.module.css'
import type { LogModel } from './log-model'
import type { LogStatus } from './protocol'

/** How many lines are held, and what is earlier: loading, to be loaded, dropped. A new line is drawn before it is counted. */
export function LogTally({ model, status }: { model: LogModel; status: LogStatus | null }) {
  return <Tally model={model} status={useDeferredValue(status)} />
}

const Tally = memo(function Tally({ model, status }: { model: LogModel; status: LogStatus | null }) {
  const { t } = useTranslation('logs')
  if (!status || status.lines === 0) return null
  const { earlier, dropped } = status
  return (
    <div className={classes.tally}>
      {dropped > 0 && (
        <span className={classes.dropped}>
          {t('dropped', { count: dropped, total: dropped.toLocaleString() })}
        </span>
      )}
      {earlier.isLoading && (
        <span role="status">{t('loadingEarlier', { total: earlier.read.toLocaleString() })}</span>
      )}
      {!earlier.isLoading && !earlier.isComplete && <LoadAll model={model} />}
      <span data-lines={status.lines}>
        {t('lines', {
          count: status.lines,
          total: status.lines.toLocaleString(),
          size: formatBytes(status.bytes),
        })}
      </span>
    </div>
  )
})

const LoadAll = memo(function LoadAll({ model }: { model: LogModel }) {
  const { t } = useTranslation('logs')
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => model.send({ type: 'earlier', amount: 'all' })}>
      {t('loadAll')}
    </Button>
  )
})
