import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconRefresh } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity'
import { CancelRunButton } from '../../commands/CancelRunButton'
import { runAgain } from '../../commands/run-again'
import { undoEntry } from '../../commands/undo-entry'
import { Ago } from '../../components/Ago'
import { CopyButton } from '../../components/CopyButton'
import { IconAction } from '../../components/IconAction'
import { StateBadge, type StateLook } from '../../components/StateBadge'
import { useShellLine } from '../../components/use-shell-line'
import { formatDuration } from '../../format/time'
import { ActivityDetails } from './ActivityDetails'
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

/** One command that was run: its line, how it ended on each target, when and for how long, and what can follow. */
export const ActivityItem = memo(function ActivityItem(props: { entry: ActivityEntry; isOpened: boolean }) {
  const { t } = useTranslation(['activity', 'common'])
  const { entry } = props
  const [isOpen, setIsOpen] = useState(props.isOpened)
  const line = useShellLine(entry.line)
  const { look, word } = looks[entry.state]
  const isRunning = entry.state === 'running'
  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <IconAction
          label={t(isOpen ? 'fold' : 'unfold')}
          size="small"
          isExpander
          isOpen={isOpen}
          onAct={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown /> : <IconChevronRight />}
        </IconAction>
        <span className={classes.state}>
          <StateBadge look={look} word={t(word)} />
        </span>
        <code className={classes.line}>{line}</code>
        <span className={classes.when}>
          <Ago at={entry.startedAt} />
          {entry.endedAt !== null && <span> · {formatDuration(entry.endedAt - entry.startedAt)}</span>}
        </span>
        <span className={classes.acts}>
          {entry.undo && (
            <Button
              size="compact-xs"
              variant="default"
              data-hint={entry.undo.type === 'recreate' ? t('undo.recreateHint') : t('undo.hint')}
              data-hint-line={entry.undo.lines.join('\n')}
              onClick={() => void undoEntry(entry)}
            >
              {t(entry.undo.type === 'recreate' ? 'common:undo.recreate' : 'common:undo.undo')}
            </Button>
          )}
          <CopyButton text={line} label={t('copyLine')} />
          <IconAction
            label={t('again')}
            line={entry.line}
            size="small"
            isDisabled={isRunning}
            onAct={() => void runAgain(entry)}
          >
            <IconRefresh />
          </IconAction>
        </span>
      </div>
      {isRunning && (
        <div className={classes.running}>
          {entry.progress && <ProgressBits progress={entry.progress} label={entry.line} />}
          <CancelRunButton id={entry.id} />
        </div>
      )}
      <div className={classes.body}>
        <TargetResults entry={entry} isWhole={isOpen} />
        {isOpen && <ActivityDetails entry={entry} />}
      </div>
    </li>
  )
})
