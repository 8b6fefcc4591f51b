import { Button } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity'
import { Ago } from '../../components/Ago'
import { CopyButton } from '../../components/CopyButton'
import { StateBadge, type StateLook } from '../../components/StateBadge'
import { formatDuration } from '../../format/time'
import { rpc } from '../../rpc/client'
import classes from './ActivityItem.module.css'
import { ProgressBits } from './ProgressBits'
import { TargetResults } from './TargetResults'

const looks = {
  running: { look: 'busy', word: 'activity:state.running' },
  done: { look: 'done', word: 'activity:state.done' },
  partial: { look: 'partial', word: 'activity:state.partial' },
  failed: { look: 'failed', word: 'activity:state.failed' },
  cancelled: { look: 'cancelled', word: 'activity:state.cancelled' },
} as const satisfies Record<ActivityEntry['state'], { look: StateLook; word: string }>

/** One command that was run: its line, how it ended on each target, when and for how long. */
export const ActivityItem = memo(function ActivityItem({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('activity')
  const { look, word } = looks[entry.state]
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <span className={classes.state}>
          <StateBadge look={look} word={t(word)} />
        </span>
        <code className={classes.line}>{entry.line}</code>
        <CopyButton text={entry.line} label={t('copyLine')} />
        <span className={classes.when}>
          <Ago at={entry.startedAt} />
          {entry.endedAt !== null && <span> · {formatDuration(entry.endedAt - entry.startedAt)}</span>}
        </span>
      </div>
      {entry.state === 'running' && (
        <div className={classes.running}>
          {entry.progress && <ProgressBits progress={entry.progress} label={entry.line} />}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void rpc.activity.cancel({ id: entry.id }).catch(() => {})}
          >
            {t('common:cancel')}
          </Button>
        </div>
      )}
      <TargetResults entry={entry} />
    </li>
  )
})
