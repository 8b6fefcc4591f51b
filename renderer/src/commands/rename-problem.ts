import { newNameSchema } from '#shared/contract/ids'
import type { ContainerRow } from '#shared/contract/rows'

/** Why a container cannot get this name: `same`: it has it already; `bad`: the engine's rule; `taken`: another has it. */
export function renameProblem(
  row: ContainerRow,
  name: string,
  rows: Iterable<ContainerRow>,
): 'same' | 'bad' | 'taken' | null {
  if (name === row.name) return 'same'
  if (!newNameSchema.safeParse(name).success) return 'bad'
  for (const other of rows) if (other.id !== row.id && other.name === name) return 'taken'
  return null
}
