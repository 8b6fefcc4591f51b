import type { ContainerRow, ImageRow, NetworkRow, VolumeRow } from '#shared/contract/rows'

/** The four live lists as the page holds them, by id. */
export interface LiveRows {
  readonly containers: ReadonlyMap<string, ContainerRow>
  readonly images: ReadonlyMap<string, ImageRow>
  readonly volumes: ReadonlyMap<string, VolumeRow>
  readonly networks: ReadonlyMap<string, NetworkRow>
}

/** The lists and how far they can be trusted. */
export interface LiveState extends LiveRows {
  /** `connecting`: nothing arrived yet; `lost`: what is held may be old. */
  readonly link: 'connecting' | 'live' | 'lost'
  /** Lists whose first snapshot has arrived. */
  readonly known: ReadonlySet<keyof LiveRows>
  /** Why a list could not be read, in the engine's words; the list held is stale. */
  readonly failed: ReadonlyMap<keyof LiveRows, string>
}

/** Before anything has arrived. */
export const emptyLiveState: LiveState = {
  containers: new Map(),
  images: new Map(),
  volumes: new Map(),
  networks: new Map(),
  link: 'connecting',
  known: new Set(),
  failed: new Map(),
}
