import { Button, Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './LogView.module.css'
import type { LogSourceState, LogStatus, LogWorld } from './protocol'

const texts = {
  loading: 'state.loading',
  following: 'state.following',
  ended: 'state.ended',
  'ended-early': 'state.endedEarly',
  reconnecting: 'state.reconnecting',
  'driver-unreadable': 'state.unreadable',
  failed: 'state.failed',
} as const satisfies Record<LogSourceState['state'], string>

/** States that are worth a word although lines are shown. */
const alwaysTold = new Set<LogSourceState['state']>([
  'ended-early',
  'reconnecting',
  'driver-unreadable',
  'failed',
])
/** States after which a person can try again. */
const retried = new Set<LogSourceState['state']>(['ended-early', 'failed', 'reconnecting'])

/** Says how the log stands: loading, nothing printed yet, ended, cannot be read, connecting again. */
export function LogStateNotes(props: { world: LogWorld; status: LogStatus | null; onRetry: () => void }) {
  const { world, status } = props
  const { t } = useTranslation('logs')
  const isEmpty = (status?.end ?? 0) === (status?.first ?? 0)
  const sources = world.sources.map((source, index) => ({
    ...source,
    stands: toState(status?.sources[index]),
  }))
  const isSearchEmpty = isEmpty && (status?.lines ?? 0) > 0
  const told = sources.filter(({ stands }) => alwaysTold.has(stands.state))
  const canRetry = told.some(({ stands }) => retried.has(stands.state))
  const isSeveral = sources.length > 1
  return (
    <>
      {told.length > 0 && (
        <div className={classes.notes} role="status" data-state={told[0]?.stands.state}>
          {told.map(({ id, name, stands }) => (
            <div key={id} className={classes.note}>
              {stands.state === 'reconnecting' && <Loader size={12} aria-hidden />}
              <span>
                {isSeveral && `${name}: `}
                {t(texts[stands.state], { driver: stands.message })}
                {stands.state === 'failed' && stands.message && <q>{stands.message}</q>}
              </span>
            </div>
          ))}
          {canRetry && (
            <Button size="compact-xs" variant="default" onClick={props.onRetry}>
              {t('retry')}
            </Button>
          )}
        </div>
      )}
      {isEmpty && told.length < sources.length && (
        <p className={classes.empty} role="status">
          {isSearchEmpty ? t('nothingShown') : <EmptyText sources={sources} />}
        </p>
      )}
      {!isEmpty && !isSeveral && sources[0]?.stands.state === 'ended' && (
        <p className={classes.ended} role="status">
          {sources[0].isGone ? t('state.removed') : t('state.ended')}
        </p>
      )}
    </>
  )
}

function EmptyText({ sources }: { sources: readonly { stands: LogSourceState; isRunning: boolean }[] }) {
  const { t } = useTranslation('logs')
  if (sources.some(({ stands }) => stands.state === 'loading')) return t('state.loading')
  return sources.some(({ isRunning }) => isRunning) ? t('state.noOutput') : t('state.noOutputStopped')
}

const unknown: LogSourceState = { state: 'loading', isTty: false, message: '', code: '' }

function toState(state: LogSourceState | undefined): LogSourceState {
  return state ?? unknown
}
