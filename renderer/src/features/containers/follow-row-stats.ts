import type { StatsSample } from '#shared/contract/containers'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { subscribe } from '../../rpc/subscribe'
import { useRowStats } from './stats-store'

/** Milliseconds that the rows on screen must stay the same before their streams are opened. */
const settle = 300
/** What one call may ask for. */
const most = 200

/**
 * Keeps one stream of samples open for the rows on screen that run, and none while the page is hidden or no column
 * shows them. Until the returned function is called.
 */
export function followRowStats(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let close: (() => void) | undefined
  let open: ReadonlySet<string> = new Set()

  const reopen = (): void => {
    const ids = wantedIds(open)
    if (ids.length === open.size && ids.every((id) => open.has(id))) return
    close?.()
    open = new Set(ids)
    close =
      ids.length === 0 ? undefined : subscribe((signal) => rpc.containers.stats({ ids }, { signal }), keep)
    forget(open)
  }
  const schedule = (): void => {
    clearTimeout(timer)
    timer = setTimeout(run, document.hidden ? 0 : settle)
  }
  const run = (): void => {
    timer = undefined
    reopen()
  }
  const stops = [
    useRowStats.subscribe((state, before) => {
      if (state.visible !== before.visible || state.wanted !== before.wanted) schedule()
    }),
    useLiveStore.subscribe((state, before) => {
      // On a busy engine this never rests, so it must not put off what is due already.
      if (timer === undefined && (state.containers !== before.containers || state.link !== before.link))
        schedule()
    }),
  ]
  document.addEventListener('visibilitychange', schedule)
  schedule()
  return () => {
    clearTimeout(timer)
    close?.()
    for (const stop of stops) stop()
    document.removeEventListener('visibilitychange', schedule)
    useRowStats.setState({ samples: new Map() })
  }
}

/** What is on screen and runs. One that stopped stays while it is on screen: the backend follows it when it starts again. */
function wantedIds(open: ReadonlySet<string>): string[] {
  if (document.hidden) return []
  const { visible, wanted } = useRowStats.getState()
  if (wanted.size === 0) return []
  const { containers, link } = useLiveStore.getState()
  if (link !== 'live') return []
  return visible
    .filter((id) => open.has(id) || (wanted.has(id) && containers.get(id)?.state === 'running'))
    .slice(0, most)
    .sort()
}

function keep(samples: readonly StatsSample[]): void {
  useRowStats.setState((state) => {
    const next = new Map(state.samples)
    for (const sample of samples) next.set(sample.id, sample)
    return { samples: next }
  })
}

/** Drops what is no longer followed, so that no old number is shown as new. */
function forget(kept: ReadonlySet<string>): void {
  useRowStats.setState(({ samples }) => ({
    samples: new Map([...samples].filter(([id]) => kept.has(id))),
  }))
}
