import { useTranslation } from 'react-i18next'
import { closeBar, type LineResult } from '../../commands/bar-store'
import { TextLink } from '../../components/TextLink'
import classes from './ResultList.module.css'

/** How a container in the foreground is ended or left running, and the way to its log while it is there. */
export function ForegroundNote({ result }: { result: LineResult }) {
  const { t } = useTranslation('bar')
  const { state, containerId } = result
  if (containerId === undefined) return null
  return (
    <p className={classes.note}>
      {state === 'running' && <>{t('foreground.note')} </>}
      <TextLink to={`/containers/${containerId}/logs`} onFollow={closeBar}>
        {t('foreground.log')}
      </TextLink>
    </p>
  )
}
