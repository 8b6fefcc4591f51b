import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { ErrorNotice } from '../../components/ErrorNotice'
import { formatExact } from '../../format/time'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { AlignedLog } from './AlignedLog'
import { alignLines, type TimedLine } from './aligned-lines'
import classes from './ComparePage.module.css'
import { mostLines, readLines } from './read-lines'
import { type LogRun, runsOfLog, since, startsOf } from './runs-of-log'

/** Lines this near to each other stand side by side; milliseconds. */
const slot = 50

/** The logs of two containers, or of two runs of one (`b` null), side by side on one time axis. */
export function CompareLogs({ a, b }: { a: ContainerRow; b: ContainerRow | null }) {
  const { t, i18n } = useTranslation('compare')
  // Two runs of one container have nothing in common but their start.
  const [axis, setAxis] = useState<'clock' | 'start'>(b ? 'clock' : 'start')
  // Among the runs before the last one, newest first.
  const [chosen, setChosen] = useState(0)
  const { value, error, again, isReading } = useRead(
    `${a.id} ${b?.id}`,
    async (signal) => {
      const ids = b ? [a.id, b.id] : [a.id]
      const [lines, remembered, ...details] = await Promise.all([
        readLines(ids, signal),
        b ? [] : rpc.containers.starts({ id: a.id }, { signal }),
        ...ids.map((id) => rpc.containers.inspect({ id }, { signal })),
      ])
      return { lines, remembered, starts: details.map(({ startedAt }) => startedAt) }
    },
    [],
  )
  const [last, ...before] = useMemo(() => {
    const [startA = null] = value?.starts ?? []
    return runsOfLog(value?.lines[0] ?? [], startsOf(startA, value?.remembered ?? []))
  }, [value])
  const earlier = before[chosen]
  const rows = useMemo(() => {
    const [mine = [], theirs = []] = value?.lines ?? []
    if (!b) return alignLines(fromStart(last), fromStart(earlier), slot)
    if (axis === 'clock') return alignLines(mine, theirs, slot)
    const lastRun = (index: 0 | 1): LogRun | undefined =>
      runsOfLog(value?.lines[index] ?? [], startsOf(value?.starts[index] ?? null, []))[0]
    return alignLines(fromStart(lastRun(0)), fromStart(lastRun(1)), slot)
  }, [value, axis, b, last, earlier])
  const nameOfRun = (run: LogRun | undefined): string =>
    run?.startedAt
      ? t('logs.startedAt', { time: formatExact(run.startedAt, i18n.language) })
      : t('logs.before')
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
        {before.length > 1 && !b && (
          <Select
            size="xs"
            w={260}
            aria-label={t('logs.run')}
            allowDeselect={false}
            data={before.map((run, index) => ({ value: String(index), label: nameOfRun(run) }))}
            value={String(chosen)}
            onChange={(index) => setChosen(Number(index))}
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
          nameB={b ? b.name : `${a.name}: ${nameOfRun(earlier)}`}
        />
      ) : (
        <Skeleton m="lg" height={160} radius="md" />
      )}
    </>
  )
}

/** By the time since its start, or since its first line where that is not known. */
function fromStart(run: LogRun | undefined): TimedLine[] {
  return run ? since(run.lines, run.startedAt ?? run.lines[0]?.at ?? 0) : []
}
