import { useTranslation } from 'react-i18next'
import { formatBytes, formatMemory } from '../../../format/bytes'
import { LineChart } from './LineChart'
import classes from './StatsTab.module.css'
import { newestValue, type SeriesName, type StatsSeries } from './stats-series'

/** The charts of one container: CPU, memory, network, block I/O and processes, each with its value in words. */
export function StatsCharts({ series }: { series: StatsSeries }) {
  const { t, i18n } = useTranslation('container')
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const words = (name: SeriesName, format: (value: number) => string) => {
    const value = newestValue(series, name)
    return value === null ? t('stats.unknown') : format(value)
  }
  const percent = (value: number) => `${number.format(value)}%`
  const rate = (value: number) => t('stats.perSecond', { size: formatBytes(value) })
  const limit = newestValue(series, 'memoryLimit')
  const memory = newestValue(series, 'memory')

  return (
    <div className={classes.charts}>
      <LineChart
        title={t('stats.cpu')}
        value={t('stats.cpuValue', { percent: words('cpu', percent) })}
        at={series.at}
        lines={[{ label: t('stats.cpu'), values: series.cpu, color: '--mantine-color-blue-5' }]}
        format={percent}
        least={1}
      />
      <LineChart
        title={t('stats.memory')}
        value={
          limit && memory !== null
            ? t('stats.memoryOf', {
                used: formatMemory(memory),
                limit: formatMemory(limit),
                percent: percent((memory / limit) * 100),
              })
            : words('memory', formatMemory)
        }
        at={series.at}
        lines={[{ label: t('stats.memory'), values: series.memory, color: '--mantine-color-violet-5' }]}
        format={formatMemory}
        least={1024 ** 2}
        isBinary
      />
      <LineChart
        title={t('stats.network')}
        value={t('stats.networkValue', { received: words('received', rate), sent: words('sent', rate) })}
        at={series.at}
        lines={[
          { label: t('stats.received'), values: series.received, color: '--mantine-color-teal-6' },
          { label: t('stats.sent'), values: series.sent, color: '--mantine-color-orange-6', isDashed: true },
        ]}
        format={rate}
        least={1000}
      />
      <LineChart
        title={t('stats.disk')}
        value={t('stats.diskValue', { read: words('read', rate), written: words('written', rate) })}
        at={series.at}
        lines={[
          { label: t('stats.read'), values: series.read, color: '--mantine-color-teal-6' },
          {
            label: t('stats.written'),
            values: series.written,
            color: '--mantine-color-orange-6',
            isDashed: true,
          },
        ]}
        format={rate}
        least={1000}
      />
      <LineChart
        title={t('stats.processes')}
        value={words('processes', (value) => t('stats.processCount', { count: value }))}
        at={series.at}
        lines={[{ label: t('stats.processes'), values: series.processes, color: '--mantine-color-blue-5' }]}
        format={(value) => number.format(value)}
        least={4}
      />
    </div>
  )
}
