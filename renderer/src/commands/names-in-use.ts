import type { KnownNames } from '#shared/commands/complete/known-names'
import type { LiveRows } from '../live/live-state'
import { foldersNow } from './folders'

let made: { readonly rows: LiveRows; readonly names: KnownNames } | undefined

/** The names in the live lists and the folders, in the order in which they are suggested. Made once for each state of the lists. */
export function namesInUse({ containers, images, volumes, networks }: LiveRows): KnownNames {
  const rows = { containers, images, volumes, networks }
  const folders = foldersNow()
  const isSame =
    made !== undefined &&
    made.names.folders === folders &&
    made.rows.containers === containers &&
    made.rows.images === images &&
    made.rows.volumes === volumes &&
    made.rows.networks === networks
  if (made && isSame) return made.names
  const names: KnownNames = {
    containers: sorted(containers.values()).map(({ id, name, state }) => ({ id, name, note: state })),
    images: [...images.values()]
      .map(({ id, tags, digests }) => ({ id, references: [...tags, ...digests] }))
      .sort((a, b) => compare(a.references[0] ?? a.id, b.references[0] ?? b.id)),
    volumes: sorted(volumes.values()).map(({ name }) => name),
    networks: sorted(networks.values()).map(({ id, name }) => ({ id, name })),
    ...(folders ? { folders } : {}),
  }
  made = { rows, names }
  return names
}

function sorted<Row extends { readonly name: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => compare(a.name, b.name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}
