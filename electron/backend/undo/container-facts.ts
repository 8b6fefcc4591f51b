import * as z from 'zod'
import type { ContainerBefore } from '#shared/commands/before'

const inspected = z.object({
  Id: z.string(),
  Name: z.string(),
  Image: z.string(),
  State: z.object({ Status: z.string() }),
  HostConfig: z.object({ AutoRemove: z.boolean().optional().catch(undefined) }),
})

/** What the inverse of a command needs to know of a container, and its image's id. */
export interface ContainerFacts extends ContainerBefore {
  readonly imageId: string
}

/** Reads GET /containers/{id}/json. @throws ZodError where something of it is not there: then nothing is known */
export function factsOf(raw: unknown): ContainerFacts {
  const { Name, Image, State, HostConfig } = inspected.parse(raw)
  return {
    name: Name.replace(/^\//, ''),
    state: State.Status,
    isAutoRemoved: HostConfig.AutoRemove === true,
    imageId: Image,
  }
}
