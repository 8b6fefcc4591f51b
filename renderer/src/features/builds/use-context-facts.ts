import { useEffect, useState } from 'react'
import type { BuildContextFacts } from '#shared/contract/builds'
import type { AppError } from '#shared/errors'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'
import { type BuildForm, dockerfilePath } from './build-form'

/** What the chosen folder would send. */
export interface ContextReading {
  readonly facts: BuildContextFacts | null
  readonly error: AppError | null
  readonly isReading: boolean
}

/** Looks into the folder a moment after it was typed. */
export function useContextFacts(form: BuildForm): ContextReading {
  const { folder, builder } = form
  const dockerfile = dockerfilePath(form)
  const [reading, setReading] = useState<ContextReading>({ facts: null, error: null, isReading: false })
  useEffect(() => {
    if (dockerfile === null) return setReading({ facts: null, error: null, isReading: false })
    const end = new AbortController()
    const chosen = builder === 'auto' ? {} : { builder }
    const wait = setTimeout(() => {
      setReading((before) => ({ ...before, isReading: true }))
      rpc.builds.context({ folder, dockerfile, ...chosen }, { signal: end.signal }).then(
        (facts) => end.signal.aborted || setReading({ facts, error: null, isReading: false }),
        (error: unknown) =>
          end.signal.aborted || setReading({ facts: null, error: toAppError(error), isReading: false }),
      )
    }, 250)
    return () => {
      clearTimeout(wait)
      end.abort()
    }
  }, [folder, dockerfile, builder])
  return reading
}
