import * as z from 'zod'

/**
 * How a container depends on another: it is in its network (`--network container:`), among its processes (`--pid`) or in
 * its shared memory (`--ipc`), took its volumes (`--volumes-from`), or is linked to it on the default network (`--link`).
 */
export const dependenceSchema = z.enum(['network', 'processes', 'memory', 'volumes', 'link'])
export type Dependence = z.infer<typeof dependenceSchema>

/** A container that depends on another. */
export const dependentSchema = z.object({
  id: z.string(),
  name: z.string(),
  on: z.array(dependenceSchema),
})
export type Dependent = z.infer<typeof dependentSchema>
