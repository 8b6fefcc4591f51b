import { Alert, Text } from '@mantine/core'
import { IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { DockerLine } from '../../../components/DockerLine'
import { EmptyState } from '../../../components/EmptyState'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { StartButton } from '../StartButton'
import { StatsCharts } from './StatsCharts'
import classes from './StatsTab.module.css'
import { useStats } from './use-stats'

/** Live charts of what the container uses; they start by themselves when it runs. */
export function StatsTab({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const isRunning = isActive(row)
  const { series, error } = useStats(row.id, isRunning)
  const hasSamples = series.at.length > 0

  if (!isRunning && !hasSamples) {
    return (
      <EmptyState
        icon={<IconPlayerStop size={28} />}
        title={t('stats.notRunning')}
        text={t('stats.startsByItself')}
      >
        <StartButton row={row} />
      </EmptyState>
    )
  }
  return (
    <div className={classes.tab}>
      {!isRunning && (
        <Alert color="gray" icon={<IconPlayerStop aria-hidden />} title={t('stats.stopped')}>
          {t('stats.startsByItself')}
        </Alert>
      )}
      {error && <ErrorNotice error={error} />}
      {!hasSamples && !error && <Text role="status">{t('stats.waiting')}</Text>}
      {hasSamples && <StatsCharts series={series} />}
      <div>
        <DockerLine line={`docker stats ${row.name}`} />
      </div>
    </div>
  )
}
