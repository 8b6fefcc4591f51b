import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openBar } from '../../commands/bar-store'
import classes from './BarButton.module.css'
import { barKeys } from './bar-keys'

/** What opens the command bar with the pointer, and says which keys do. */
export function BarButton() {
  const { t } = useTranslation('bar')
  return (
    <button
      type="button"
      className={classes.root}
      aria-label={t('open')}
      aria-keyshortcuts={barKeys.aria}
      data-nav-hint={t('open')}
      onClick={openBar}
    >
      <IconSearch aria-hidden className={classes.icon} />
      <span className={classes.word}>{t('open')}</span>
      <kbd className={classes.keys} aria-hidden>
        {barKeys.shown}
      </kbd>
    </button>
  )
}
