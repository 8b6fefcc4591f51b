import { useEngineStore } from '../../live/engine-store'

/** Where the engine is, as DOCKER_HOST spells it; empty while none is connected. */
export function useEngineAddress(): string {
  return useEngineStore(({ status }) => ('engine' in status ? status.engine.address : ''))
}
