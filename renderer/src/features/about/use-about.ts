import { useEffect, useState } from 'react'
import type { About } from '#shared/contract/app'
import { rpc } from '../../rpc/client'

/** Milliseconds between two readings, while the page is open and visible. */
const period = 2000

/** What the app is and costs, read again every two seconds while somebody looks. */
export function useAbout(): { about: About | null; error: unknown } {
  const [about, setAbout] = useState<About | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const controller = new AbortController()
    const read = (): void => {
      if (document.hidden) return
      rpc.app.about(undefined, { signal: controller.signal }).then(
        (next) => {
          setAbout(next)
          setError(null)
        },
        (failure) => {
          if (!controller.signal.aborted) setError(failure)
        },
      )
    }
    read()
    const timer = setInterval(read, period)
    document.addEventListener('visibilitychange', read)
    return () => {
      controller.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [])
  return { about, error }
}
