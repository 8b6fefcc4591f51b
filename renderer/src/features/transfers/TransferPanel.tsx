import { useTranslation } from 'react-i18next'
import { useActivityStore } from '../../live/activity-store'
import { TransferItem } from './TransferItem'
import classes from './TransferPanel.module.css'
import { shownTransfers, useTransfersStore } from './transfers-store'

const openedAt = Date.now()

/** The pulls and pushes under way and those that ended while the app was open, above a list of images. */
export function TransferPanel() {
  const { t } = useTranslation('images')
  const { entries } = useActivityStore()
  const { dismissed } = useTransfersStore()
  const transfers = shownTransfers(entries, dismissed, openedAt)
  if (transfers.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.panel} aria-label={t('transfer.panel')} tabIndex={0}>
      <ul className={classes.list}>
        {transfers.map((entry) => (
          <TransferItem key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
