import * as z from 'zod'
import { idSchema } from '../contract/ids'
import type { OperandSpec } from './define'

/** One or more containers, by full id or name. */
export const targetsSchema = z.array(idSchema).min(1).max(2000)

/** The operand that fills `targets` with containers. */
export const containerTargets: OperandSpec = { field: 'targets', names: 'container', isMany: true }
