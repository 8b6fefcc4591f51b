import { type DependencyList, useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { toAppError } from './to-app-error'

/** Something that is read once, and again when asked. */
export interface Reading<T> {
  /** What was read last; kept while it is read again, and where that fails. */
  readonly value: T | null
  /** Why the last reading failed; null where it did not. */
  readonly error: AppError | null
  readonly isReading: boolean
  /** Reads again now. */
  readonly again: () => void
}

/**
 * Reads when the view opens and whenever one of `causes` changes; a reading that is overtaken or no longer
 * seen is cancelled. `subject` names what is read: when it changes, the old value is dropped at once.
 */
export function useRead<T>(
  subject: string,
  read: (signal: AbortSignal) => Promise<T>,
  causes: DependencyList,
): Reading<T> {
  const [held, setHeld] = useState<{ subject: string; value: T | null; error: AppError | null }>({
    subject,
    value: null,
    error: null,
  })
  const [isReading, setIsReading] = useState(true)
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `causes` are the dependencies; `read` is new on every draw
  useEffect(() => {
    const controller = new AbortController()
    setIsReading(true)
    read(controller.signal).then(
      (value) => {
        if (controller.signal.aborted) return
        setHeld({ subject, value, error: null })
        setIsReading(false)
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        setHeld((before) => ({
          subject,
          value: before.subject === subject ? before.value : null,
          error: toAppError(error),
        }))
        setIsReading(false)
      },
    )
    return () => controller.abort()
  }, [subject, turn, ...causes])

  const again = useCallback(() => setTurn((before) => before + 1), [])
  const isSame = held.subject === subject
  return { value: isSame ? held.value : null, error: isSame ? held.error : null, isReading, again }
}
