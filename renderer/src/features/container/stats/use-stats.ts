import { useDocumentVisibility } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { rpc } from '../../../rpc/client'
import { subscribe } from '../../../rpc/subscribe'
import { toAppError } from '../../../rpc/to-app-error'
import { appendSample, emptySeries, type StatsSeries } from './stats-series'

/**
 * Samples of one container, collected while the view is seen and `isRunning`; a hidden window closes the stream.
 * What was collected stays when the container stops.
 */
export function useStats(id: string, isRunning: boolean): { series: StatsSeries; error: AppError | null } {
  const [held, setHeld] = useState<{ id: string; series: StatsSeries }>({ id, series: emptySeries })
  const [error, setError] = useState<AppError | null>(null)
  const isSeen = useDocumentVisibility() === 'visible'

  useEffect(() => {
    if (!isRunning || !isSeen) return
    return subscribe(
      (signal) => rpc.containers.stats({ ids: [id] }, { signal }),
      (samples) => {
        const sample = samples.find((each) => each.id === id)
        if (!sample) return
        setError(null)
        setHeld((before) => ({
          id,
          series: appendSample(before.id === id ? before.series : emptySeries, sample),
        }))
      },
      (thrown) => setError(toAppError(thrown)),
    )
  }, [id, isRunning, isSeen])

  return { series: held.id === id ? held.series : emptySeries, error: isRunning ? error : null }
}
