import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry, TargetResult } from '#shared/contract/activity'
import { nameOf } from '../../commands/name-of'
import { EngineWords } from '../../components/EngineWords'
import { errorSentences } from '../../components/error-sentences'
import { LateRecoveryWords } from '../../components/late-recovery-words'
import classes from './TargetResults.module.css'

const outcomes = {
  done: 'activity:outcome.done',
  skipped: 'activity:outcome.skipped',
  failed: 'activity:outcome.failed',
  cancelled: 'activity:outcome.cancelled',
} as const satisfies Record<TargetResult['outcome'], string>

/** How a command ended on each target, where there is more to say than that it is done; `isWhole`: what the engine answered too. */
export function TargetResults({ entry, isWhole }: { entry: ActivityEntry; isWhole: boolean }) {
  const { t } = useTranslation(['activity', 'common', 'errors'])
  const telling = entry.results.filter(
    (result) => result.outcome !== 'done' || (isWhole && result.details.length > 0),
  )
  if (telling.length === 0 && !entry.recovery) return null
  return (
    <ul className={classes.list} data-whole={isWhole}>
      {telling.map((result) => (
        <li key={result.target} className={classes.result}>
          <span>
            {result.target !== '' && <bdi className={classes.name}>{nameOf(result.target)}: </bdi>}
            {t(outcomes[result.outcome])}
          </span>
          {result.error && <span> {t(errorSentences[result.error.code])}</span>}
          <EngineWords words={result.error?.message} />
          {isWhole &&
            result.details.map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an engine may answer the same line twice
              <code key={`${index} ${detail}`} className={classes.answer}>
                {detail}
              </code>
            ))}
        </li>
      ))}
      {entry.recovery && (
        <li className={classes.result}>
          <Suspense fallback={null}>
            <LateRecoveryWords recovery={entry.recovery} />
          </Suspense>
        </li>
      )}
    </ul>
  )
}
