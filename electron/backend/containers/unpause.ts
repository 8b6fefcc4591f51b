import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/unpause */
export const unpauseContainer: Executor<CommandOf<'container.unpause'>> = {
  targets: (command) => command.targets,
  run: (id, _command, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/unpause`,
        run: (container, abortSignal) => container.unpause({ abortSignal }),
      },
      execution,
    ),
}
