import { create } from 'zustand'
import type { EngineStatus } from '#shared/contract/engine'
import { rpc } from '../rpc/client'
import { subscribe } from '../rpc/subscribe'

/** The engine's state, and whether the app's own backend answers. */
export interface EngineView {
  readonly status: EngineStatus
  /** `lost`: the backend itself does not answer, so the status is old. */
  readonly backend: 'connecting' | 'live' | 'lost'
}

/** The state of the engine connection. Written by {@link followEngine} alone. */
export const useEngineStore = create<EngineView>(() => ({
  status: { state: 'connecting' },
  backend: 'connecting',
}))

/** The engine connection as the status bar shows it. */
export function useEngineStatus(): EngineStatus {
  return useEngineStore((view) => view.status)
}

/** Follows the engine connection until the returned function is called. */
export function followEngine(): () => void {
  return subscribe(
    (signal) => rpc.engine.watch(undefined, { signal }),
    (status) => useEngineStore.setState({ status, backend: 'live' }),
    () => useEngineStore.setState({ backend: 'lost' }),
  )
}
