import { useTranslation } from 'react-i18next'
import { useActivityStore } from '../../live/activity-store'
import { PullItem } from './PullItem'
import classes from './PullPanel.module.css'
import { shownPulls, usePullsStore } from './pulls-store'

const openedAt = Date.now()

/** The pulls under way and those that ended while the app was open, above the list of images. */
export function PullPanel() {
  const { t } = useTranslation('images')
  const { entries } = useActivityStore()
  const { dismissed } = usePullsStore()
  const pulls = shownPulls(entries, dismissed, openedAt)
  if (pulls.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.panel} aria-label={t('pull.panel')} tabIndex={0}>
      <ul className={classes.list}>
        {pulls.map((entry) => (
          <PullItem key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
