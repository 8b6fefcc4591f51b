import { useTranslation } from 'react-i18next'
import type { Progress as ProgressValue } from '#shared/contract/activity'
import { ProgressLine } from '../../components/ProgressLine'
import { formatBytes } from '../../format/bytes'

/** How far a command is, as a bar and in words. */
export function ProgressBits({ progress, label }: { progress: ProgressValue; label: string }) {
  const { t } = useTranslation('activity')
  const { current, total, unit } = progress
  const format = unit === 'bytes' ? formatBytes : String
  const words =
    total === null
      ? t('progress.some', { current: format(current) })
      : t('progress.of', { current: format(current), total: format(total) })
  return <ProgressLine current={current} total={total} label={label} words={words} />
}
