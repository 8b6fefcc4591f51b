import { Button } from '@mantine/core'
import { IconLock, IconPlugOff, IconVersions } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEngineStatus } from '../live/engine-store'
import { rpc } from '../rpc/client'
import { ContextSwitch } from './ContextSwitch'
import { DeniedHelp } from './DeniedHelp'
import classes from './EnginePage.module.css'
import { PlacesTried } from './PlacesTried'
import { useSecondsUntil } from './use-seconds-until'

/** Instead of a list where no engine can be used: why, and what to do about it. */
export function EnginePage() {
  const { t } = useTranslation('engine')
  const status = useEngineStatus()
  const seconds = useSecondsUntil('retryAt' in status ? status.retryAt : null)
  return (
    <div className={classes.root}>
      <div className={classes.sheet}>
        {status.state === 'denied' && (
          <>
            <IconLock aria-hidden className={classes.icon} />
            <h1 className={classes.title}>{t('denied.title')}</h1>
            <DeniedHelp status={status} />
          </>
        )}
        {status.state === 'absent' && (
          <>
            <IconPlugOff aria-hidden className={classes.icon} />
            <h1 className={classes.title}>{t('absent.title')}</h1>
            <p>{t('absent.text')}</p>
            <PlacesTried places={status.places} />
            <p className={classes.hint}>{t('absent.hint')}</p>
          </>
        )}
        {status.state === 'unsupported' && (
          <>
            <IconVersions aria-hidden className={classes.icon} />
            <h1 className={classes.title}>{t('unsupported.title')}</h1>
            <p>
              {t('unsupported.text', {
                address: status.address,
                engineRange: status.engineRange,
                ownRange: status.ownRange,
              })}
            </p>
          </>
        )}
        <div className={classes.actions}>
          <Button onClick={() => void rpc.engine.retry().catch(() => {})}>{t('retryNow')}</Button>
          <ContextSwitch className={classes.switch}>{t('contexts.switch')}</ContextSwitch>
          <span aria-hidden className={classes.count}>
            {seconds !== null && (seconds > 0 ? t('retryIn', { count: seconds }) : t('retrying'))}
          </span>
        </div>
      </div>
    </div>
  )
}
