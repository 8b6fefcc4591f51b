import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { problemWords } from '../../commands/problem-words'
import { EngineWords } from '../../components/EngineWords'
import { errorSentences } from '../../components/error-sentences'
import { ProgressLine } from '../../components/ProgressLine'
import { useActivityEntry } from '../../live/activity-store'
import type { Outcome } from './learn-store'
import classes from './StepCard.module.css'
import type { Effect } from './topic'

const looks = {
  running: { icon: null, words: 'learn:outcome.running' },
  done: { icon: IconCircleCheck, words: 'learn:outcome.done' },
  failed: { icon: IconCircleX, words: 'learn:outcome.failed' },
  cancelled: { icon: IconCircleX, words: 'learn:outcome.cancelled' },
  unseen: { icon: IconAlertTriangle, words: 'learn:outcome.unseen' },
  unexpected: { icon: IconAlertTriangle, words: 'learn:outcome.unexpected' },
  unreadable: { icon: IconCircleX, words: 'learn:outcome.unreadable' },
} as const

/** What really came of a step: said by the engine and the live lists, with the answer or the failure in full. */
export function StepOutcome({ outcome, effect }: { outcome: Outcome | null; effect: Effect }) {
  const { t } = useTranslation(['learn', 'bar'])
  const isRunning = outcome?.state === 'running'
  const progress = useActivityEntry(isRunning ? (outcome.result?.id ?? null) : null)?.progress
  if (!outcome) return <div role="status" />
  const { icon: Icon, words } = looks[outcome.state]
  const wasRefused = outcome.state === 'done' && effect.type === 'refused'
  return (
    <div role="status" className={classes.outcome} data-state={outcome.state}>
      <div className={classes.state}>
        {Icon ? <Icon aria-hidden /> : <Loader size={14} aria-hidden />}
        <span>{t(wasRefused ? 'learn:outcome.refused' : words)}</span>
        {isRunning && outcome.result?.interrupt && (
          <Button size="compact-xs" variant="default" onClick={outcome.result.interrupt}>
            {t('bar:answer.stop')}
          </Button>
        )}
      </div>
      {progress && (
        <ProgressLine current={progress.current} total={progress.total} label={outcome.line} words="" />
      )}
      {outcome.error && <div className={classes.words}>{problemWords(outcome.error, t)}</div>}
      {outcome.result && outcome.result.details.length > 0 && (
        <pre className={classes.answer}>{outcome.result.details.join('\n')}</pre>
      )}
      {outcome.result?.answer?.text && <pre className={classes.answer}>{outcome.result.answer.text}</pre>}
      {outcome.result?.failures.map(({ name, error }) => (
        <div key={name}>
          {t(errorSentences[error.code])}
          <EngineWords words={error.message} />
        </div>
      ))}
    </div>
  )
}
