import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { hasStatus, recoded } from '../activity/engine-answer'
import { done, type Executor } from '../activity/executor'

const answerSchema = z
  .array(
    z.object({
      Untagged: z.string().optional().catch(undefined),
      Deleted: z.string().optional().catch(undefined),
    }),
  )
  .catch([])

/** DELETE /images/{name}: by a tag, the tag and with its last one the image; by an id, the image. */
export const removeImage: Executor<CommandOf<'image.remove'>> = {
  targets: (command) => command.targets,
  run: async (reference, { force }, { engine, signal }) => {
    try {
      const answer = await engine.ask({
        request: `DELETE /images/${reference}`,
        run: (docker, abortSignal) =>
          docker.getImage(reference).remove({ ...(force ? { force } : {}), abortSignal }),
        schema: answerSchema,
        deadline: 120_000,
        signal,
      })
      return done(
        ...answer.flatMap(({ Untagged, Deleted }) => [
          ...(Untagged === undefined ? [] : [`Untagged: ${Untagged}`]),
          ...(Deleted === undefined ? [] : [`Deleted: ${Deleted}`]),
        ]),
      )
    } catch (error) {
      // Whatever the reason (a container, a child image, other tags), the engine's words name it.
      if (hasStatus(error, 409)) throw recoded(error, 'in-use')
      throw error
    }
  },
}
