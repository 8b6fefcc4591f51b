import * as z from 'zod'
import type { ContainerDetails } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import type { Engine } from '../engine/engine'
import { type InspectedContainer, inspectSchema } from './inspect-schema'
import { toDetails } from './to-details'

/** GET /containers/{id}/json: what Gantry reads of it, and the whole. @throws AppError `not-found` and others. */
export async function inspectContainer(
  engine: Engine,
  id: string,
): Promise<{ inspected: InspectedContainer; raw: unknown }> {
  return engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
    schema: z.looseObject({}).transform((raw, context) => {
      const inspected = inspectSchema.safeParse(raw)
      if (inspected.success) return { raw, inspected: inspected.data }
      context.addIssue({ code: 'custom', message: inspected.error.issues[0]?.message ?? '' })
      return z.NEVER
    }),
  })
}

/** Everything that the container page shows. `rowOf` answers the row of the live list. */
export async function containerDetails(
  engine: Engine,
  id: string,
  rowOf: (id: string) => Promise<ContainerRow>,
): Promise<ContainerDetails> {
  const { inspected, raw } = await inspectContainer(engine, id)
  return toDetails(await rowOf(inspected.Id), inspected, raw)
}
