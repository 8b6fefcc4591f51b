import * as z from 'zod'
import { idSchema } from '../contract/ids'
import type { ContainerRow } from '../contract/rows'
import type { OperandSpec } from './define'

/** One or more containers, by full id or name. */
export const targetsSchema = z.array(idSchema).min(1).max(2000)

/** The operand that fills `targets` with containers. */
export const containerTargets: OperandSpec = { field: 'targets', names: 'container', isMany: true }

/** The containers that a command's targets stand for. */
export function targeted(targets: readonly string[], containers: readonly ContainerRow[]): ContainerRow[] {
  const wanted = new Set(targets)
  return containers.filter(({ id, name }) => wanted.has(id) || wanted.has(name))
}

/** Whether it has processes that a kill would end without warning. */
export function hasProcesses({ state }: ContainerRow): boolean {
  return state === 'running' || state === 'paused' || state === 'restarting'
}
