import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity'
import { nameOf } from '../../commands/name-of'
import { targetsOf } from '../../commands/pending-store'
import { Fact } from '../../components/card/Fact'
import { DockerLine } from '../../components/DockerLine'
import { formatDuration, formatExact } from '../../format/time'
import classes from './ActivityDetails.module.css'
import { RunSteps } from './RunSteps'

/** Everything that is known of one command that was run. */
export function ActivityDetails({ entry }: { entry: ActivityEntry }) {
  const { t, i18n } = useTranslation('activity')
  const targets = targetsOf(entry.command).map((target) => nameOf(target))
  return (
    <div className={classes.root}>
      <dl className={classes.facts}>
        <Fact label={t('detail.started')}>{formatExact(entry.startedAt, i18n.language)}</Fact>
        {entry.endedAt !== null && (
          <Fact label={t('detail.took')}>{formatDuration(entry.endedAt - entry.startedAt)}</Fact>
        )}
        {targets.length > 0 && <Fact label={t('detail.targets')}>{targets.join(', ')}</Fact>}
      </dl>
      {entry.undo && (
        <div className={classes.undo}>
          <span>{entry.undo.type === 'recreate' ? t('undo.recreateHint') : t('undo.hint')}</span>
          {entry.undo.lines.map((line) => (
            <DockerLine key={line} line={line} />
          ))}
        </div>
      )}
      {entry.steps && entry.steps.length > 0 && <RunSteps steps={entry.steps} />}
    </div>
  )
}
