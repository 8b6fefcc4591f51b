import { useTranslation } from 'react-i18next'
import { DockerLine } from '../../components/DockerLine'
import classes from './ContainerTerminal.module.css'
import { EndBar } from './EndBar'
import { takeBack } from './screens'
import { sessionLine } from './session-line'
import { TerminalView } from './TerminalView'
import type { TerminalTab } from './terminal-tabs'

/** One terminal with what it is above it (who and where, at all times) and how it ended below. */
export function TerminalPanel(props: {
  tab: TerminalTab
  isRunning: boolean
  isBusy: boolean
  isFinding: boolean
  onFinding: (isFinding: boolean) => void
  onLeave: () => void
  onNewSession: () => void
}) {
  const { t } = useTranslation('terminals')
  const { tab, isRunning } = props
  const { session } = tab
  const who = `${session.user}@${session.containerName}`
  return (
    <>
      <div className={classes.about}>
        <span className={classes.who}>{who}</span>
        <DockerLine line={sessionLine(session.request, session.containerName, session.command)} />
        {!session.hasInput && <span className={classes.note}>{t('noInput')}</span>}
        {session.hasInput && !session.isTty && <span className={classes.note}>{t('noTty')}</span>}
      </div>
      <TerminalView
        key={session.id}
        tab={tab}
        label={t('label', { who })}
        isFinding={props.isFinding}
        onFinding={props.onFinding}
        onLeave={props.onLeave}
        onNewSession={() => {
          if (isRunning && !props.isBusy) props.onNewSession()
        }}
      />
      <EndBar
        tab={tab}
        isRunning={isRunning}
        isBusy={props.isBusy}
        onNewSession={props.onNewSession}
        onTakeBack={() => takeBack(session.id)}
      />
    </>
  )
}
