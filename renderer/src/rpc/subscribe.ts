/** How long to wait before opening a broken stream again: 0.25 s doubling up to 5 s, a fifth of it by chance. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const base = Math.min(5000, 250 * 2 ** Math.min(attempt, 10))
  return Math.round(base * (0.8 + 0.4 * random()))
}

/**
 * Reads a stream until the returned function is called, and opens it again with back-off whenever it breaks or
 * ends. `onError` is told of every break.
 */
export function subscribe<T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  onValue: (value: T) => void,
  onError?: (error: unknown) => void,
): () => void {
  const controller = new AbortController()
  void follow(open, onValue, onError ?? (() => {}), controller.signal)
  return () => controller.abort()
}

async function follow<T>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  let attempt = 0
  while (!signal.aborted) {
    try {
      for await (const value of await open(signal)) {
        if (signal.aborted) return
        attempt = 0
        onValue(value)
      }
      if (!signal.aborted) onError(new Error('The stream was closed'))
    } catch (error) {
      if (!signal.aborted) onError(error)
    }
    await wait(backOff(attempt), signal)
    attempt += 1
  }
}

/** Resolves after `milliseconds`, or at once when `signal` aborts. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
