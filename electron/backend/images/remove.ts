import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { removalLines, removedSchema } from './removed'

/** DELETE /images/{name}: by a tag, the tag and with its last one the image; by an id, the image. */
export const removeImage: Executor<CommandOf<'image.remove'>> = {
  targets: (command) => command.targets,
  isInTurn: true,
  run: async (reference, { force, noPrune }, { engine, signal }) => {
    const removed = await engine.ask({
      request: `DELETE /images/${reference}`,
      run: (docker, abortSignal) =>
        docker.getImage(reference).remove({
          ...(force ? { force } : {}),
          ...(noPrune ? { noprune: true } : {}),
          abortSignal,
        }),
      schema: removedSchema,
      deadline: 120_000,
      signal,
    })
    return done(...removalLines(removed))
  },
}
