import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor, skipped } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** DELETE /networks/{id} */
export const removeNetwork: Executor<CommandOf<'network.remove'>> = {
  targets: (command) => command.targets,
  run: async (id, _command, { engine, signal }) => {
    try {
      await engine.ask({
        request: `DELETE /networks/${id}`,
        run: (docker, abortSignal) => docker.getNetwork(id).remove({ abortSignal }),
        schema: z.unknown(),
        deadline: 60_000,
        signal,
      })
      return done()
    } catch (error) {
      if (isFailure(error, 'not-found')) return skipped
      throw error
    }
  },
}
