import { useEngineStore } from './engine-store'
import { useLiveStore } from './live-store'

/** Milliseconds that the first drawing waits at most. */
const patience = 100

/**
 * Resolves when there is something to draw: the containers are known, or the engine cannot be had; soon in any case.
 * A frame drawn before would be drawn again at once, and hold up the answer while it is.
 */
export function whenFirstNews(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, patience)
    const stops = [
      useLiveStore.subscribe(({ known }) => {
        if (known.has('containers')) done()
      }),
      useEngineStore.subscribe(({ status, backend }) => {
        if (backend === 'lost' || (status.state !== 'connecting' && status.state !== 'connected')) done()
      }),
    ]
    function done(): void {
      clearTimeout(timer)
      for (const stop of stops) stop()
      resolve()
    }
  })
}
