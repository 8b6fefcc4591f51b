import { useEffect } from 'react'
import type { ContainerRow } from '#shared/contract/rows'
import { formatMemory } from '../../../format/bytes'
import { useRowStats, wantStats } from '../stats-store'
import classes from './cells.module.css'

/** CPU (percent of one core) or memory of a container that runs; a dash while there is no sample. */
export function StatsCell({ row, what }: { row: ContainerRow; what: 'cpu' | 'memory' }) {
  const isRunning = row.state === 'running'
  const value = useRowStats((state) => state.samples.get(row.id)?.[what] ?? null)
  useEffect(() => (isRunning ? wantStats(row.id) : undefined), [isRunning, row.id])
  if (!isRunning || value === null) return <span className={classes.faint}>–</span>
  return <span>{what === 'cpu' ? `${value.toFixed(value < 10 ? 1 : 0)} %` : formatMemory(value)}</span>
}
