import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor, skipped } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** DELETE /volumes/{name} */
export const removeVolume: Executor<CommandOf<'volume.remove'>> = {
  targets: (command) => command.targets,
  run: async (name, { force }, { engine, signal }) => {
    try {
      await engine.ask({
        request: `DELETE /volumes/${name}`,
        run: (docker, abortSignal) =>
          docker.getVolume(name).remove({ ...(force ? { force } : {}), abortSignal }),
        schema: z.unknown(),
        deadline: 120_000,
        signal,
      })
      return done()
    } catch (error) {
      if (isFailure(error, 'not-found')) return skipped
      throw error
    }
  },
}
