import { useEffect, useState } from 'react'
import type { BuildDetails } from '#shared/contract/builds'
import type { AppError } from '#shared/errors'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'
import { applyBuildNews } from './apply-build-news'

/** How long a build that was just started may take to be known, in ms. */
const patience = 5000

/** One build, followed until it has ended. */
export function useBuild(id: string): { details: BuildDetails | null; error: AppError | null } {
  const [held, setHeld] = useState<{ details: BuildDetails | null; error: AppError | null }>({
    details: null,
    error: null,
  })
  useEffect(() => {
    const end = new AbortController()
    setHeld({ details: null, error: null })
    void follow(id, end.signal, setHeld)
    return () => end.abort()
  }, [id])
  return held
}

type Set = (
  next: (before: { details: BuildDetails | null; error: AppError | null }) => {
    details: BuildDetails | null
    error: AppError | null
  },
) => void

async function follow(id: string, signal: AbortSignal, set: Set): Promise<void> {
  const giveUp = Date.now() + patience
  let isEnded = false
  while (!signal.aborted && !isEnded) {
    try {
      for await (const news of await rpc.builds.watchOne({ id }, { signal })) {
        if (signal.aborted) return
        const { endedAt } = news.type === 'snapshot' ? news.details.build : news.build
        isEnded ||= endedAt !== null
        set(({ details }) => ({ details: applyBuildNews(details, news), error: null }))
      }
    } catch (raw) {
      if (signal.aborted) return
      const error = toAppError(raw)
      const isLate = Date.now() > giveUp
      if (isLate || error.code !== 'not-found') set(({ details }) => ({ details, error }))
      if (isLate && error.code === 'not-found') return
    }
    if (!isEnded)
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
  }
}
