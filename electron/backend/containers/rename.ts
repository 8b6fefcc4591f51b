import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/rename */
export const renameContainer: Executor<CommandOf<'container.rename'>> = {
  targets: (command) => [command.target],
  run: (id, { name }, execution) =>
    actOnContainer(
      {
        id,
        request: `POST /containers/${id}/rename`,
        run: (container, abortSignal) => container.rename({ name, abortSignal }),
      },
      execution,
    ),
}
