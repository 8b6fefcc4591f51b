import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { ErrorNotice } from '../../components/ErrorNotice'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { AlignedLog } from './AlignedLog'
import { alignLines, type TimedLine } from './aligned-lines'
import classes from './ComparePage.module.css'
import { mostLines, readLines } from './read-lines'
import { runsOfLog, since } from './runs-of-log'

/** Lines this near to each other stand side by side; milliseconds. */
const slot = 50

/** The logs of two containers, or of two runs of one (`b` null), side by side on one time axis. */
export function CompareLogs({ a, b }: { a: ContainerRow; b: ContainerRow | null }) {
  const { t } = useTranslation('compare')
  // Two runs of one container have nothing in common but their start.
  const [axis, setAxis] = useState<'clock' | 'start'>(b ? 'clock' : 'start')
  const { value, error, again, isReading } = useRead(
    `${a.id} ${b?.id}`,
    async (signal) => {
      const ids = b ? [a.id, b.id] : [a.id]
      const [lines, ...details] = await Promise.all([
        readLines(ids, signal),
        ...ids.map((id) => rpc.containers.inspect({ id }, { signal })),
      ])
      return { lines, starts: details.map(({ startedAt }) => startedAt) }
    },
    [],
  )
  const rows = useMemo(() => {
    const [mine = [], theirs = []] = value?.lines ?? []
    const [startA = null, startB = null] = value?.starts ?? []
    if (!b) {
      const { last, before } = runsOfLog(mine, startA)
      return alignLines(fromStart(last, startA), fromStart(before, null), slot)
    }
    if (axis === 'clock') return alignLines(mine, theirs, slot)
    return alignLines(
      fromStart(runsOfLog(mine, startA).last, startA),
      fromStart(runsOfLog(theirs, startB).last, startB),
      slot,
    )
  }, [value, axis, b])
  if (error && !value) return <ErrorNotice error={error} onRetry={again} />
  return (
    <>
      <div className={classes.tools}>
        {b && (
          <SegmentedControl
            size="xs"
            aria-label={t('logs.axis')}
            value={axis}
            onChange={(chosen) => setAxis(chosen === 'start' ? 'start' : 'clock')}
            data={[
              { value: 'clock', label: t('logs.clock') },
              { value: 'start', label: t('logs.start') },
            ]}
          />
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={isReading}
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={again}
        >
          {t('logs.again')}
        </Button>
        <span className={classes.count}>{t('logs.bounded', { count: mostLines })}</span>
      </div>
      {value ? (
        <AlignedLog
          rows={rows}
          isSinceStart={axis === 'start'}
          nameA={b ? a.name : `${a.name}: ${t('logs.last')}`}
          nameB={b ? b.name : `${a.name}: ${t('logs.before')}`}
        />
      ) : (
        <Skeleton m="lg" height={160} radius="md" />
      )}
    </>
  )
}

/** By the time since its start, or since its first line where that is not known. */
function fromStart(lines: readonly TimedLine[], startedAt: number | null): TimedLine[] {
  return since(lines, startedAt ?? lines[0]?.at ?? 0)
}
