import { Button } from '@mantine/core'
import { notifications, useNotifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../components/TextLink'
import classes from './LateParts.module.css'

/** Under the notices that are in view: how many more wait, where all of it can be read, and a way to be rid of them. */
export function MoreNotices() {
  const { t } = useTranslation('common')
  const { queue } = useNotifications()
  if (queue.length === 0) return null
  return (
    <div className={classes.more} role="status">
      <span>{t('notices.more', { count: queue.length })}</span>
      <TextLink to="/activity">{t('notices.activity')}</TextLink>
      <Button size="compact-xs" variant="default" onClick={() => notifications.clean()}>
        {t('notices.closeAll')}
      </Button>
    </div>
  )
}
