import { useTranslation } from 'react-i18next'
import type { EngineStatus } from '#shared/contract/engine'
import { DockerLine } from '../components/DockerLine'
import { EngineWords } from '../components/EngineWords'
import classes from './DeniedHelp.module.css'

/** Why the socket may not be used, the command that changes it, and what that command gives away. */
export function DeniedHelp({ status }: { status: Extract<EngineStatus, { state: 'denied' }> }) {
  const { t } = useTranslation('engine')
  return (
    <>
      <p>
        {t('denied.text', { address: status.place.address })}{' '}
        {status.group !== undefined &&
          status.user !== undefined &&
          t('denied.owner', { user: status.user, group: status.group })}
      </p>
      <EngineWords words={status.place.message} />
      <ol className={classes.steps}>
        <li>
          {t('denied.stepJoin')}
          <div className={classes.line}>
            <DockerLine line={`sudo usermod -aG ${status.group ?? 'docker'} $USER`} isAlwaysShown />
          </div>
        </li>
        <li>{t('denied.stepLogin')}</li>
        <li>{t('denied.stepRetry')}</li>
      </ol>
      <p className={classes.risk}>{t('denied.risk', { group: status.group ?? 'docker' })}</p>
      <p className={classes.never}>{t('denied.never')}</p>
    </>
  )
}
