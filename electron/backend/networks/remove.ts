import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { hasStatus, recoded } from '../activity/engine-answer'
import { done, type Executor, skipped } from '../activity/executor'

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
      if (hasStatus(error, 404)) return skipped
      // 403: it has endpoints, or it is one of the engine's own.
      if (hasStatus(error, 403) || hasStatus(error, 409)) {
        throw recoded(error, 'in-use')
      }
      throw error
    }
  },
}
