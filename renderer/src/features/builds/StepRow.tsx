import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BuildStep } from '#shared/domain/build/build-step'
import { StateBadge, type StateLook } from '../../components/StateBadge'
import { formatBytes } from '../../format/bytes'
import { BuildDuration } from './BuildDuration'
import { stepWord } from './build-words'
import classes from './StepList.module.css'
import { StepLog } from './StepLog'

const looks = {
  waiting: 'created',
  running: 'busy',
  done: 'done',
  cached: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  skipped: 'created',
} as const satisfies Record<BuildStep['state'], StateLook>

/** One step of a build, with its log to unfold. */
export function StepRow(props: { step: BuildStep; log: string; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('builds')
  const { step, log, isOpen } = props
  const hasMore = log !== '' || step.error !== null
  const { progress } = step
  return (
    <li className={classes.item} data-state={step.state} data-internal={step.isInternal || undefined}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={isOpen && hasMore}
        aria-disabled={!hasMore || undefined}
        onClick={hasMore ? props.onToggle : undefined}
      >
        <IconChevronRight
          aria-hidden
          size={15}
          className={classes.chevron}
          data-none={!hasMore || undefined}
        />
        <span className={classes.number}>{step.number === null ? '' : `${step.number}/${step.of}`}</span>
        <code className={classes.text} data-hint={step.text.length > 60 ? step.text : undefined}>
          {step.text}
        </code>
        {progress && progress.total > 0 && (
          <span className={classes.small}>
            {formatBytes(progress.current)} / {formatBytes(progress.total)}
          </span>
        )}
        {step.line !== null && <span className={classes.small}>{t('line', { line: step.line })}</span>}
        <span className={classes.state}>
          <StateBadge look={looks[step.state]} word={stepWord(step.state, t)} />
        </span>
        <span className={classes.time}>
          <BuildDuration startedAt={step.startedAt} endedAt={step.endedAt} />
        </span>
      </button>
      {isOpen && hasMore && <StepLog step={step} log={log} />}
    </li>
  )
}
