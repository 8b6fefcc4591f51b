import * as z from 'zod'
import { fromInspect, type RecreateOptions } from '#shared/commands/run/from-inspect'
import type { Execution } from '../../activity/executor'
import { flag, text } from '../../engine/tolerant-fields'
import { tolerantPart } from '../tolerant-part'

const answer = z.looseObject({}).transform((raw) => ({
  raw,
  facts: z
    .object({
      Id: z.string(),
      Name: text,
      Image: text,
      State: tolerantPart({ Running: flag, Paused: flag, Restarting: flag }),
      HostConfig: tolerantPart({ AutoRemove: flag }),
      Config: tolerantPart({ Image: text }),
    })
    .parse(raw),
}))

/** The container that is to be replaced, as it was found. */
export interface OldContainer {
  readonly id: string
  readonly name: string
  readonly isRunning: boolean
  readonly isPaused: boolean
  /** The engine removes it when it stops: what would make one like it. Null where it stays. */
  readonly likeIt: RecreateOptions | null
}

/** GET /containers/{id}/json, and the image's where the container may have to be made again. @throws AppError `not-found` */
export async function readOld(target: string, { engine, signal }: Execution): Promise<OldContainer> {
  const { raw, facts } = await engine.ask({
    request: `GET /containers/${target}/json`,
    run: (docker, abortSignal) => docker.getContainer(target).inspect({ abortSignal }),
    schema: answer,
    signal,
  })
  const { Running, Paused, Restarting } = facts.State
  const isRunning = Running || Paused || Restarting
  const old = { id: facts.Id, name: facts.Name.replace(/^\//, ''), isRunning, isPaused: Paused }
  if (!facts.HostConfig.AutoRemove || !isRunning) return { ...old, likeIt: null }
  const image = await engine.ask({
    request: `GET /images/${facts.Image}/json`,
    run: (docker) => docker.getImage(facts.Image).inspect(),
    schema: z.unknown(),
    signal,
  })
  const likeIt = fromInspect(raw, image, { keepsVolumes: true })
  // The image itself: its tag may by then stand for another one.
  return { ...old, likeIt: { ...likeIt, options: { ...likeIt.options, image: facts.Image } } }
}
