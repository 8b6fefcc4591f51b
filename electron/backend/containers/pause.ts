import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/pause */
export const pauseContainer: Executor<CommandOf<'container.pause'>> = {
  targets: (command) => command.targets,
  run: (id, _command, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/pause`,
        run: (container, abortSignal) => container.pause({ abortSignal }),
      },
      execution,
    ),
}
