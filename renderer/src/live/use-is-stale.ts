import { useEngineStore } from './engine-store'
import { useLiveStore } from './live-store'

/** Whether what is on screen may be old and actions cannot be carried out. */
export function useIsStale(): boolean {
  const isListLost = useLiveStore((state) => state.link === 'lost')
  const isEngineLost = useEngineStore(
    ({ status, backend }) =>
      backend === 'lost' || (status.state !== 'connected' && status.state !== 'connecting'),
  )
  return isListLost || isEngineLost
}
