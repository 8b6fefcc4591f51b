import type { ContainerRow, ImageRow, NetworkRow, VolumeRow } from '../contract/rows'

/** Something that a command would destroy or interrupt, to be named in the confirm dialog. */
export type Loss =
  /** The container's own file changes; `sizeOf` is the container id, for its size. */
  | { type: 'writable-layer'; name: string; sizeOf: string }
  /** The process is ended without warning. */
  | { type: 'running'; name: string }
  /** An anonymous volume goes with its container. */
  | { type: 'anonymous-volume'; name: string; container: string }
  | { type: 'volume'; name: string; driver: string }
  | { type: 'tag'; name: string }
  | { type: 'image'; name: string; size: number }
  | { type: 'network'; name: string }
  /** Whatever the container `name` has open over the network is cut. */
  | { type: 'connections'; name: string; network: string }
  /** Files of this computer at this path are replaced. */
  | { type: 'host-file'; name: string }
  /** The tag is taken from another image; `from`: its short id, `isLast`: it has no other name. */
  | { type: 'moved-tag'; name: string; from: string; isLast: boolean }

/** What is known when the question is asked: the live lists. */
export interface LossFacts {
  readonly containers: readonly ContainerRow[]
  readonly images: readonly ImageRow[]
  readonly volumes: readonly VolumeRow[]
  readonly networks: readonly NetworkRow[]
}
