import { useTranslation } from 'react-i18next'
import { isActive } from '#shared/domain/usage'
import { useLiveStore } from '../live/live-store'
import { EngineState } from './EngineState'
import { QuickChoices } from './QuickChoices'
import classes from './StatusBar.module.css'

/** The bar at the bottom: the engine and its state, how many containers there are, language and theme. */
export function StatusBar() {
  const { t } = useTranslation('common')
  const containers = useLiveStore((state) => state.containers)
  const isKnown = useLiveStore((state) => state.known.has('containers'))
  const images = useLiveStore((state) => state.images.size)
  const running = [...containers.values()].filter(isActive).length
  return (
    <footer className={classes.root}>
      <EngineState />
      {isKnown && (
        <>
          <span className={classes.item}>{t('status.running', { running, count: containers.size })}</span>
          <span className={classes.extra}>{t('status.images', { count: images })}</span>
        </>
      )}
      <span className={classes.spring} />
      <QuickChoices />
    </footer>
  )
}
