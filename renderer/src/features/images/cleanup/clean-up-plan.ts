import type { CommandOf } from '#shared/commands/index'
import type { RemovalFacts } from '#shared/contract/images'
import type { ContainerRow, ImageRow } from '#shared/contract/rows'
import { predictImageRemoval } from '#shared/domain/predict-image-removal'
import { isActive } from '#shared/domain/usage'
import type { ImageRemoval } from '../../../commands/image-removal-store'

/** The command that cleans up what was chosen: a prune where that is everything found, else a removal by name. */
export function cleanUpCommand(
  found: readonly ImageRow[],
  chosen: readonly ImageRow[],
  prune: CommandOf<'image.prune'>,
): ImageRemoval | null {
  if (chosen.length === 0) return null
  if (chosen.length === found.length) return prune
  return { kind: 'image.remove', targets: chosen.flatMap(namesOf) }
}

/** Bytes that the chosen images give back together, and each of all found by itself; null where not known. */
export function cleanUpGains(
  found: readonly ImageRow[],
  chosen: readonly ImageRow[],
  facts: RemovalFacts,
  containers: readonly ContainerRow[],
): { together: number | null; own: ReadonlyMap<string, number | null> } {
  const users = containers.map((row) => ({ id: row.id, imageId: row.imageId, isActive: isActive(row) }))
  const gain = (rows: readonly ImageRow[]): number | null =>
    predictImageRemoval(rows.flatMap(namesOf), false, facts, users).freed
  return { together: gain(chosen), own: new Map(found.map((image) => [image.id, gain([image])])) }
}

/** Every name of an image, or its id: with the last name it goes. Those pulled by digest alone have only that. */
function namesOf({ id, tags }: ImageRow): readonly string[] {
  return tags.length > 0 ? tags : [id]
}
