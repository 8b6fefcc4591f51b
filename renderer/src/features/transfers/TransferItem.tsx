import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CancelRunButton } from '../../commands/CancelRunButton'
import { startTransfer } from '../../commands/start-transfer'
import { PullLayers } from '../../components/pull/PullLayers'
import { StateBadge } from '../../components/StateBadge'
import { OverallProgress } from './OverallProgress'
import { TransferFailure } from './TransferFailure'
import classes from './TransferPanel.module.css'
import { dismissTransfer, type TransferEntry } from './transfers-store'

const looks = {
  running: 'busy',
  done: 'done',
  partial: 'partial',
  failed: 'failed',
  cancelled: 'cancelled',
} as const

const words = {
  'image.pull': {
    running: 'pull.running',
    done: 'pull.done',
    partial: 'pull.failed',
    failed: 'pull.failed',
    cancelled: 'pull.cancelled',
  },
  'image.push': {
    running: 'push.running',
    done: 'push.done',
    partial: 'push.failed',
    failed: 'push.failed',
    cancelled: 'pull.cancelled',
  },
} as const

/** One pull or push: how far it is, its layers, how it ended; cancel while it runs, try again after. */
export function TransferItem({ entry }: { entry: TransferEntry }) {
  const { t } = useTranslation('images')
  const [isUnfolded, setIsUnfolded] = useState(true)
  const isRunning = entry.state === 'running'
  const error = entry.results.find((result) => result.error !== undefined)?.error
  const layers = entry.progress?.parts ?? []
  const retry = () => void startTransfer(entry.command)

  return (
    <li className={classes.transfer}>
      <div className={classes.head}>
        <StateBadge look={looks[entry.state]} word={t(words[entry.command.kind][entry.state])} />
        <span className={classes.reference}>{entry.command.reference}</span>
        {layers.length > 0 && isRunning && (
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isUnfolded}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            {t('pull.layers', { count: layers.length })}
          </Button>
        )}
        {isRunning ? (
          <CancelRunButton id={entry.id} />
        ) : (
          <>
            {entry.state !== 'done' && (
              <Button size="compact-xs" variant="default" onClick={retry}>
                {t('common:retry')}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t('common:close')} onClick={() => dismissTransfer(entry.id)} />
          </>
        )}
      </div>
      {isRunning && <OverallProgress entry={entry} />}
      {isRunning && isUnfolded && layers.length > 0 && <PullLayers layers={layers} />}
      {entry.state === 'done' && <p className={classes.words}>{entry.results[0]?.details.at(-1)}</p>}
      {error && entry.state !== 'cancelled' && (
        <TransferFailure error={error} reference={entry.command.reference} onSignedIn={retry} />
      )}
    </li>
  )
}
