import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { hasStatus, recoded } from '../activity/engine-answer'
import { done, type Executor, skipped } from '../activity/executor'

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
      if (hasStatus(error, 404)) return skipped
      if (hasStatus(error, 409)) throw recoded(error, 'in-use')
      throw error
    }
  },
}
