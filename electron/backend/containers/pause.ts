import type { CommandOf } from '#shared/commands/index'
import { hasStatus } from '../activity/engine-answer'
import { type Executor, skipped } from '../activity/executor'
import { actOnContainer } from './container-act'
import { containerState } from './container-state'

/** POST /containers/{id}/pause */
export const pauseContainer: Executor<CommandOf<'container.pause'>> = {
  targets: (command) => command.targets,
  run: async (id, _command, execution) => {
    try {
      return await actOnContainer(
        {
          id,
          request: `POST /containers/${id}/pause`,
          run: (container, abortSignal) => container.pause({ abortSignal }),
        },
        execution,
      )
    } catch (error) {
      // The engine answers 409 both for a paused container and for a stopped one.
      if (!hasStatus(error, 409)) throw error
      const { isPaused } = await containerState(execution.engine, id, execution.signal)
      if (isPaused) return skipped
      throw error
    }
  },
}
