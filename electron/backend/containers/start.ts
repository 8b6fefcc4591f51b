import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/start */
export const startContainer: Executor<CommandOf<'container.start'>> = {
  targets: (command) => command.targets,
  run: (id, _command, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/start`,
        run: (container, abortSignal) => container.start({ abortSignal }),
        deadline: 60_000,
      },
      execution,
    ),
}
