import { Loader } from '@mantine/core'
import type { ContainerRow, ContainerState } from '#shared/contract/rows'
import { actionWords } from '../../../commands/action-words'
import { usePending } from '../../../commands/pending-store'
import { healthWords, stateWords } from '../../../components/container-state-words'
import { StateBadge, type StateLook } from '../../../components/StateBadge'
import { useTexts } from '../../../i18n/use-texts'
import { exitReason } from '../exit-reason'
import classes from './cells.module.css'

/** The state in a word, below it the health or why it stopped; an action under way instead of both. */
export function StateCell({ row }: { row: ContainerRow }) {
  const t = useTexts('containers')
  const pending = usePending(row.id)
  if (pending) {
    return (
      <span className={classes.pending} role="status">
        <Loader size={14} aria-hidden />
        {t(actionWords[pending.kind].busy)}
      </span>
    )
  }
  const isKnown = row.state in stateWords
  const state = row.state as ContainerState
  const look: StateLook = row.health === 'unhealthy' ? 'unhealthy' : isKnown ? state : 'unknown'
  return (
    <div className={classes.stack}>
      <StateBadge look={look} word={isKnown ? t(stateWords[state]) : row.state} hint={row.status} />
      <StateNote row={row} />
    </div>
  )
}

function StateNote({ row }: { row: ContainerRow }) {
  const t = useTexts('containers')
  if (row.state === 'running') {
    return row.health ? <span className={classes.note}>{t(healthWords[row.health])}</span> : null
  }
  if (row.exitCode === null || row.state === 'created' || row.state === 'paused') return null
  return (
    <span className={classes.note}>
      {t('exit.note', { code: row.exitCode, reason: t(exitReason(row.exitCode)) })}
    </span>
  )
}
