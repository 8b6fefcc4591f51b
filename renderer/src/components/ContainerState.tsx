import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { StateBadge, type StateLook } from './StateBadge'

const words = {
  created: 'state.created',
  running: 'state.running',
  paused: 'state.paused',
  restarting: 'state.restarting',
  removing: 'state.removing',
  exited: 'state.exited',
  dead: 'state.dead',
} as const

const healthWords = {
  starting: 'health.starting',
  healthy: 'health.healthy',
  unhealthy: 'health.unhealthy',
} as const

/** A container's state in shape and word, with its health and exit code; `busy` is what is being done to it. */
export function ContainerState({ row, busy }: { row: ContainerRow; busy?: string | undefined }) {
  const { t } = useTranslation('container')
  if (busy !== undefined) return <StateBadge look="busy" word={busy} hint={row.status} />
  const known = isKnown(row.state) ? row.state : null
  const state = known === null ? row.state : t(words[known])
  if (known === 'exited') {
    const hasFailed = row.exitCode !== null && row.exitCode !== 0
    const word = row.exitCode === null ? state : t('state.exitedWith', { code: row.exitCode })
    return <StateBadge look={hasFailed ? 'failed' : 'exited'} word={word} hint={row.status} />
  }
  if (known === 'running' && row.health !== null) {
    const look: StateLook = row.health === 'starting' ? 'starting' : row.health
    return <StateBadge look={look} word={t(healthWords[row.health])} hint={row.status} />
  }
  return <StateBadge look={known ?? 'unknown'} word={state} hint={row.status} />
}

function isKnown(state: string): state is keyof typeof words {
  return Object.hasOwn(words, state)
}
