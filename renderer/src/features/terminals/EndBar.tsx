import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlayerStop, IconPlugConnectedX, IconWindow } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EngineWords } from '../../components/EngineWords'
import classes from './EndBar.module.css'
import { endWords, exitWords } from './end-words'
import type { TerminalTab } from './terminal-tabs'

const icons = {
  exited: IconPlayerStop,
  'container-stopped': IconAlertTriangle,
  lost: IconPlugConnectedX,
} as const

/** Under a terminal that has ended: how, in words, and the way to a new one. Nothing while it is open. */
export function EndBar(props: {
  tab: TerminalTab
  /** Whether the container runs, so that a new session can be opened. */
  isRunning: boolean
  isBusy: boolean
  onNewSession: () => void
  onTakeBack: () => void
}) {
  const { t } = useTranslation('terminals')
  const { state, isElsewhere, session } = props.tab
  if (isElsewhere) {
    return (
      <div className={classes.root} role="status">
        <IconWindow aria-hidden className={classes.icon} />
        <p className={classes.words}>{t('elsewhere')}</p>
        <Button size="compact-sm" onClick={props.onTakeBack}>
          {t('takeBack')}
        </Button>
      </div>
    )
  }
  if (state.state === 'open') return null
  const Icon = icons[state.state]
  const { key, exitCode } = endWords(state)
  const exit = exitWords(exitCode)
  const isAttached = session.request.mode === 'attach'
  return (
    <div className={classes.root} role="status">
      <Icon aria-hidden className={classes.icon} />
      <p className={classes.words}>
        <strong>{t(key, { exitCode })}</strong> {exit && t(exit.key, { signal: exit.signal })}
        {state.state === 'lost' && <EngineWords words={state.message} />}
        {!props.isRunning && <span> {t('end.startFirst')}</span>}
      </p>
      <Button
        size="compact-sm"
        disabled={!props.isRunning}
        loading={props.isBusy}
        onClick={props.onNewSession}
      >
        {isAttached ? t('end.attachAgain') : t('end.newSession')}
      </Button>
    </div>
  )
}
