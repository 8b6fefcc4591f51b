import { useMemo } from 'react'
import type { ResourceKind } from '#shared/contract/live'
import { AppError } from '#shared/errors'
import { useLiveStore } from './live-store'

/** Why a list could not be read again, as an error to show above it; null while all is well. */
export function useListFailure(kind: ResourceKind): AppError | null {
  const message = useLiveStore((state) => (state.link === 'live' ? state.failed.get(kind) : undefined))
  return useMemo(
    () => (message === undefined ? null : new AppError({ code: 'engine-failed', message })),
    [message],
  )
}
