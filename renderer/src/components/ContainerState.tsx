import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { healthWords, stateWords } from './container-state-words'
import { StateBadge, type StateLook } from './StateBadge'

/** A container's state in shape and word, with its health and exit code; `busy` is what is being done to it. */
export function ContainerState({ row, busy }: { row: ContainerRow; busy?: string | undefined }) {
  const { t } = useTranslation('containers')
  if (busy !== undefined) return <StateBadge look="busy" word={busy} hint={row.status} />
  const known = isKnown(row.state) ? row.state : null
  const state = known === null ? row.state : t(stateWords[known])
  if (known === 'exited') {
    const hasFailed = row.exitCode !== null && row.exitCode !== 0
    const word = row.exitCode === null ? state : `${state} (${row.exitCode})`
    return <StateBadge look={hasFailed ? 'failed' : 'exited'} word={word} hint={row.status} />
  }
  if (known === 'running' && row.health !== null) {
    const look: StateLook = row.health === 'starting' ? 'starting' : row.health
    return <StateBadge look={look} word={`${state}, ${t(healthWords[row.health])}`} hint={row.status} />
  }
  return <StateBadge look={known ?? 'unknown'} word={state} hint={row.status} />
}

function isKnown(state: string): state is keyof typeof stateWords {
  return Object.hasOwn(stateWords, state)
}
