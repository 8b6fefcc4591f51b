import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'
import { stopDeadline } from './stop-deadline'

/** POST /containers/{id}/stop */
export const stopContainer: Executor<CommandOf<'container.stop'>> = {
  targets: (command) => command.targets,
  run: async (id, { timeout }, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/stop`,
        run: (container, abortSignal) =>
          container.stop({ ...(timeout === undefined ? {} : { t: timeout }), abortSignal }),
        deadline: await stopDeadline(id, timeout, execution),
      },
      execution,
    ),
}
