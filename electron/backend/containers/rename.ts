import type { CommandOf } from '#shared/commands/index'
import { hasStatus, recoded } from '../activity/engine-answer'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/rename */
export const renameContainer: Executor<CommandOf<'container.rename'>> = {
  targets: (command) => [command.target],
  run: async (id, { name }, execution) => {
    try {
      return await actOnContainer(
        {
          id,
          request: `POST /containers/${id}/rename`,
          run: (container, abortSignal) => container.rename({ name, abortSignal }),
        },
        execution,
      )
    } catch (error) {
      if (hasStatus(error, 409)) throw recoded(error, 'name-taken')
      throw error
    }
  },
}
