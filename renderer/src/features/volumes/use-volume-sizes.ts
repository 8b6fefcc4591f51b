import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'

/** Sizes of volumes in bytes by name, once asked for. */
export interface VolumeSizes {
  readonly sizes: ReadonlyMap<string, number | null> | null
  readonly isMeasuring: boolean
  readonly error: AppError | null
  readonly measure: () => void
}

/** Measures volumes on request only: the engine walks through every file for it. */
export function useVolumeSizes(): VolumeSizes {
  const [sizes, setSizes] = useState<VolumeSizes['sizes']>(null)
  const [isMeasuring, setIsMeasuring] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  async function read(): Promise<void> {
    setIsMeasuring(true)
    setError(null)
    try {
      const answer = await rpc.resources.volumeSizes()
      setSizes(new Map(answer.map(({ name, size }) => [name, size])))
    } catch (thrown) {
      setError(toAppError(thrown))
    } finally {
      setIsMeasuring(false)
    }
  }

  return { sizes, isMeasuring, error, measure: () => void read() }
}
