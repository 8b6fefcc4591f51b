import { create } from 'zustand'
import { rpc } from '../rpc/client'
import { subscribe } from '../rpc/subscribe'
import { applyLinkLost, applyLiveChange } from './apply-live-change'
import { emptyLiveState, type LiveState } from './live-state'

/** The live lists. Written by {@link followLive} alone. */
export const useLiveStore = create<LiveState>(() => emptyLiveState)

/** Follows the lists until the returned function is called. */
export function followLive(): () => void {
  return subscribe(
    (signal) => rpc.live.watch(undefined, { signal }),
    (change) => useLiveStore.setState((state) => applyLiveChange(state, change), true),
    () => useLiveStore.setState(applyLinkLost, true),
  )
}
