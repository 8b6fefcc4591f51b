import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { type Executor, skipped } from '../activity/executor'
import { actOnContainer } from './container-act'
import { containerState } from './container-state'

/** POST /containers/{id}/unpause */
export const unpauseContainer: Executor<CommandOf<'container.unpause'>> = {
  targets: (command) => command.targets,
  run: async (id, _command, execution) => {
    try {
      return await actOnContainer(
        {
          id,
          request: `POST /containers/${id}/unpause`,
          run: (container, abortSignal) => container.unpause({ abortSignal }),
        },
        execution,
      )
    } catch (error) {
      // For a container that is not paused the engine answers 500 or 409, depending on its version.
      if (!(error instanceof AppError) || (error.data.status !== 409 && error.data.status !== 500))
        throw error
      const { isPaused, isRunning } = await containerState(execution.engine, id, execution.signal)
      if (isRunning && !isPaused) return skipped
      throw error
    }
  },
}
