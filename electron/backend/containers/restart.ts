import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'
import { stopDeadline } from './stop-deadline'

/** POST /containers/{id}/restart */
export const restartContainer: Executor<CommandOf<'container.restart'>> = {
  targets: (command) => command.targets,
  run: async (id, { timeout }, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/restart`,
        run: (container, abortSignal) =>
          container.restart({ ...(timeout === undefined ? {} : { t: timeout }), abortSignal }),
        deadline: await stopDeadline(id, timeout, execution),
      },
      execution,
    ),
}
