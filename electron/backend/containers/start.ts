import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { actOnContainer } from './container-act'

/** POST /containers/{id}/start */
export const startContainer: Executor<CommandOf<'container.start'>> = {
  targets: (command) => command.targets,
  run: async (id, _command, execution) => {
    const outcome = await actOnContainer(
      {
        id,
        request: `POST /containers/${id}/start`,
        run: (container, abortSignal) => container.start({ abortSignal }),
        deadline: 60_000,
      },
      execution,
    )
    if (outcome.outcome === 'done') execution.story.note({ type: 'started' })
    return outcome
  },
}
