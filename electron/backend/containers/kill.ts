import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/kill */
export const killContainer: Executor<CommandOf<'container.kill'>> = {
  targets: (command) => command.targets,
  run: (id, { signal }, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/kill`,
        run: (container, abortSignal) =>
          container.kill({ ...(signal === undefined ? {} : { signal }), abortSignal }),
      },
      execution,
    ),
}
