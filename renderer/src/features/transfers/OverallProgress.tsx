import { useTranslation } from 'react-i18next'
import { ProgressLine } from '../../components/ProgressLine'
import { formatBytes } from '../../format/bytes'
import classes from './TransferPanel.module.css'
import type { TransferEntry } from './transfers-store'
import { useSpeed } from './use-speed'

/** How far a running transfer is as a whole: bytes, speed, and how many layers were there before. */
export function OverallProgress({ entry }: { entry: TransferEntry }) {
  const { t } = useTranslation('images')
  const { current, total, parts } = entry.progress ?? { current: 0, total: null, parts: [] }
  const speed = useSpeed(current)
  const there = parts.filter(({ status }) => isThere(status)).length
  const words = [
    total === null
      ? t('pull.some', { current: formatBytes(current) })
      : t('pull.of', { current: formatBytes(current), total: formatBytes(total) }),
    ...(speed === null ? [] : [t('transfer.speed', { speed: formatBytes(speed) })]),
    ...(there === 0 ? [] : [t('transfer.there', { count: there })]),
  ]
  return (
    <div className={classes.overall}>
      <ProgressLine
        current={current}
        total={total}
        label={entry.command.reference}
        words={words.join(' · ')}
      />
    </div>
  )
}

function isThere(status: string): boolean {
  return /already exists/i.test(status) || status.startsWith('Mounted from')
}
