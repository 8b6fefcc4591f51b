import type { Topic } from './streams/topic'

const never = new AbortController().signal

/** The state now, then every change of it, until `signal` aborts. */
export async function* watch<T>(
  snapshot: () => T,
  changes: Topic<T>,
  signal: AbortSignal = never,
  merge?: (queued: T, next: T) => T[],
): AsyncGenerator<T, void, void> {
  const later = changes.subscribe(signal, merge)
  try {
    yield snapshot()
    yield* later
  } finally {
    await later.return?.()
  }
}

/** For {@link watch}: of two waiting states only the newer matters. */
export function keepNewest<T>(_queued: T, next: T): T[] {
  return [next]
}
