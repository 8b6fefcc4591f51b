import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'

/** POST /containers/{id}/wait. Detail: the exit code; of one that is not running, that of its last run. */
export const waitForContainer: Executor<CommandOf<'container.wait'>> = {
  targets: (command) => command.targets,
  run: async (id, _command, { engine, signal }) => {
    const { StatusCode } = await engine.ask({
      request: `POST /containers/${id}/wait`,
      run: (docker, abortSignal) => docker.getContainer(id).wait({ abortSignal }),
      schema: z.object({ StatusCode: z.number() }),
      // As long as the container runs; it ends with the connection, or by a cancel.
      deadline: 0,
      signal,
    })
    return done(String(StatusCode))
  },
}
