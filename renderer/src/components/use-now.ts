import { useSyncExternalStore } from 'react'

/** Milliseconds; what is drawn from it is never finer than ten seconds for long. */
const period = 10_000

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  if (document.hidden) return
  now = Date.now()
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    timer = setInterval(tick, period)
    document.addEventListener('visibilitychange', tick)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}

/** The time in epoch ms, renewed every ten seconds while the page is visible. One timer for all who use it. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => {
    if (listeners.size === 0 && Date.now() - now > period) now = Date.now()
    return now
  })
}
