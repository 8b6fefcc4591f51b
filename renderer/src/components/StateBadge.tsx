import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHelpCircle,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react'
import classes from './StateBadge.module.css'
import tones from './tone.module.css'

const looks = {
  running: { icon: IconPlayerPlay, tone: 'good' },
  healthy: { icon: IconCircleCheck, tone: 'good' },
  done: { icon: IconCircleCheck, tone: 'good' },
  starting: { icon: IconRefresh, tone: 'busy' },
  restarting: { icon: IconRefresh, tone: 'busy' },
  busy: { icon: IconRefresh, tone: 'busy' },
  paused: { icon: IconPlayerPause, tone: 'warn' },
  unhealthy: { icon: IconAlertTriangle, tone: 'warn' },
  partial: { icon: IconAlertTriangle, tone: 'warn' },
  created: { icon: IconCircleDashed, tone: 'calm' },
  exited: { icon: IconPlayerStop, tone: 'calm' },
  cancelled: { icon: IconPlayerStop, tone: 'calm' },
  failed: { icon: IconCircleX, tone: 'bad' },
  dead: { icon: IconCircleX, tone: 'bad' },
  removing: { icon: IconTrash, tone: 'busy' },
  unknown: { icon: IconHelpCircle, tone: 'calm' },
} as const

/** What a badge can look like; the word is the caller's. */
export type StateLook = keyof typeof looks

/** A state told by shape, word and colour together. */
export function StateBadge(props: { look: StateLook; word: string; hint?: string | undefined }) {
  const { icon: Icon, tone } = looks[props.look]
  return (
    <span className={`${classes.root} ${tones.tone}`} data-tone={tone} data-hint={props.hint}>
      <Icon aria-hidden className={classes.icon} />
      <span className={classes.word}>{props.word}</span>
    </span>
  )
}
