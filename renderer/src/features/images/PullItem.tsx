import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/errors'
import { ErrorNotice } from '../../components/ErrorNotice'
import { ProgressLine } from '../../components/ProgressLine'
import { PullLayers } from '../../components/pull/PullLayers'
import { StateBadge } from '../../components/StateBadge'
import { formatBytes } from '../../format/bytes'
import { rpc } from '../../rpc/client'
import classes from './PullPanel.module.css'
import { dismissPull, type PullEntry } from './pulls-store'
import { startPull } from './start-pull'

const looks = {
  running: { look: 'busy', word: 'pull.running' },
  done: { look: 'done', word: 'pull.done' },
  partial: { look: 'partial', word: 'pull.failed' },
  failed: { look: 'failed', word: 'pull.failed' },
  cancelled: { look: 'cancelled', word: 'pull.cancelled' },
} as const

/** One pull: how far it is, its layers, how it ended; cancel while it runs, try again after. */
export function PullItem({ entry }: { entry: PullEntry }) {
  const { t } = useTranslation('images')
  const [isUnfolded, setIsUnfolded] = useState(true)
  const isRunning = entry.state === 'running'
  const { look, word } = looks[entry.state]
  const error = entry.results.find((result) => result.error !== undefined)?.error
  const layers = entry.progress?.parts ?? []

  return (
    <li className={classes.pull}>
      <div className={classes.head}>
        <StateBadge look={look} word={t(word)} />
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
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void rpc.activity.cancel({ id: entry.id }).catch(() => {})}
          >
            {t('common:cancel')}
          </Button>
        ) : (
          <>
            {entry.state !== 'done' && (
              <Button size="compact-xs" variant="default" onClick={() => void startPull(entry.command)}>
                {t('common:retry')}
              </Button>
            )}
            <CloseButton size="sm" aria-label={t('common:close')} onClick={() => dismissPull(entry.id)} />
          </>
        )}
      </div>
      {isRunning && <Overall entry={entry} />}
      {isRunning && isUnfolded && layers.length > 0 && <PullLayers layers={layers} />}
      {entry.state === 'done' && <p className={classes.words}>{entry.results[0]?.details.at(-1)}</p>}
      {error && entry.state !== 'cancelled' && (
        <div className={classes.error}>
          <ErrorNotice error={new AppError(error)} />
        </div>
      )}
    </li>
  )
}

function Overall({ entry }: { entry: PullEntry }) {
  const { t } = useTranslation('images')
  const { current, total } = entry.progress ?? { current: 0, total: null }
  const words =
    total === null
      ? t('pull.some', { current: formatBytes(current) })
      : t('pull.of', { current: formatBytes(current), total: formatBytes(total) })
  return (
    <div className={classes.overall}>
      <ProgressLine current={current} total={total} label={entry.command.reference} words={words} />
    </div>
  )
}
