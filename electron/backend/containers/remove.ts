import type { CommandOf } from '#shared/commands/index'
import { done, type Execution, type Executor, skipped } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { askOfContainer } from './container-act'

/** Removing a big writable layer takes its time. */
const deadline = 120_000

/** DELETE /containers/{id} */
export const removeContainer: Executor<CommandOf<'container.remove'>> = {
  targets: (command) => command.targets,
  run: async (id, { force, volumes }, execution) => {
    try {
      return await askOfContainer(
        {
          id,
          request: `DELETE /containers/${id}`,
          run: (container, abortSignal) =>
            container.remove({ ...(force ? { force } : {}), ...(volumes ? { v: true } : {}), abortSignal }),
          deadline,
        },
        execution,
      )
    } catch (error) {
      if (isFailure(error, 'not-found')) return skipped
      if (!isFailure(error, 'already-done')) throw error
      // Somebody else is removing it: that is what was wanted, so wait for the end of it.
      await waitUntilGone(id, execution)
      return done()
    }
  },
}

async function waitUntilGone(id: string, execution: Execution): Promise<void> {
  try {
    await askOfContainer(
      {
        id,
        request: `POST /containers/${id}/wait`,
        run: (container, abortSignal) => container.wait({ condition: 'removed', abortSignal }),
        deadline,
      },
      execution,
    )
  } catch (error) {
    if (!isFailure(error, 'not-found')) throw error
  }
}
