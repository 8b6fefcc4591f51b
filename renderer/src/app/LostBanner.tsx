import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EngineWords } from '../components/EngineWords'
import { formatExact } from '../format/time'
import { useEngineStore } from '../live/engine-store'
import { rpc } from '../rpc/client'
import classes from './LostBanner.module.css'
import { useSecondsUntil } from './use-seconds-until'

/** Says that the engine (or the app's own backend) does not answer, since when, and when it is tried again. */
export function LostBanner() {
  const { t, i18n } = useTranslation('engine')
  const { status, backend } = useEngineStore()
  const isLost = status.state === 'lost'
  const seconds = useSecondsUntil(isLost && backend !== 'lost' ? status.retryAt : null)
  if (backend === 'lost') {
    return (
      <div className={classes.root} role="alert">
        <IconPlugConnectedX aria-hidden className={classes.icon} />
        <div className={classes.words}>{t('backendLost')}</div>
      </div>
    )
  }
  if (!isLost) return null
  return (
    <div className={classes.root} role="alert">
      <IconPlugConnectedX aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{t('lostBanner', { engine: status.engine.name })}</strong>{' '}
        <span>{t('staleSince', { time: formatExact(status.since, i18n.language) })}</span>
        <EngineWords words={status.reason} />
      </div>
      {/* Counting down aloud every second would drown a screen reader. */}
      <span aria-hidden className={classes.count}>
        {seconds !== null && (seconds > 0 ? t('retryIn', { count: seconds }) : t('retrying'))}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void rpc.engine.retry().catch(() => {})}>
        {t('retryNow')}
      </Button>
    </div>
  )
}
