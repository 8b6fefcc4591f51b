import { useTranslation } from 'react-i18next'
import type { ActivityEntry, TargetResult } from '#shared/contract/activity'
import { nameOf } from '../../commands/name-of'
import { errorSentences } from '../../components/error-sentences'
import classes from './TargetResults.module.css'

const outcomes = {
  done: 'activity:outcome.done',
  skipped: 'activity:outcome.skipped',
  failed: 'activity:outcome.failed',
  cancelled: 'activity:outcome.cancelled',
} as const satisfies Record<TargetResult['outcome'], string>

/** How a command ended on each target, where there is more to say than that it is done. */
export function TargetResults({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation(['activity', 'common'])
  const telling = entry.results.filter((result) => result.outcome !== 'done' || result.details.length > 0)
  if (telling.length === 0) return null
  return (
    <ul className={classes.list}>
      {telling.map((result) => (
        <li key={result.target} className={classes.result}>
          <span>
            <bdi className={classes.name}>{nameOf(result.target)}</bdi>: {t(outcomes[result.outcome])}
          </span>
          {result.error && <span> {t(errorSentences[result.error.code])}</span>}
          {result.error?.message && <q className={classes.words}>{result.error.message}</q>}
          {result.details.map((detail) => (
            <code key={detail} className={classes.words}>
              {detail}
            </code>
          ))}
        </li>
      ))}
    </ul>
  )
}
