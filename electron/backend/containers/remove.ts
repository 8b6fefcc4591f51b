import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { hasStatus } from '../activity/engine-answer'
import { done, type Execution, type Executor, skipped } from '../activity/executor'
import { actOnContainer } from './container-act'
import { containerState } from './container-state'

/** Removing a big writable layer takes its time. */
const deadline = 120_000

/** DELETE /containers/{id} */
export const removeContainer: Executor<CommandOf<'container.remove'>> = {
  targets: (command) => command.targets,
  run: async (id, { force, volumes }, execution) => {
    try {
      return await actOnContainer(
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
      if (hasStatus(error, 404)) return skipped
      // 409 also stands for "it runs" and for "somebody else is removing it"; the latter is what we want.
      if (!hasStatus(error, 409) || !(await isBeingRemoved(id, execution))) throw error
      await waitUntilGone(id, execution)
      return done()
    }
  },
}

async function isBeingRemoved(id: string, { engine, signal }: Execution): Promise<boolean> {
  try {
    return (await containerState(engine, id, signal)).status === 'removing'
  } catch (error) {
    if (hasStatus(error, 404)) return true
    throw error
  }
}

async function waitUntilGone(id: string, { engine, signal }: Execution): Promise<void> {
  try {
    await engine.ask({
      request: `POST /containers/${id}/wait`,
      run: (docker, abortSignal) => docker.getContainer(id).wait({ condition: 'removed', abortSignal }),
      schema: z.unknown(),
      deadline,
      signal,
    })
  } catch (error) {
    if (!hasStatus(error, 404)) throw error
  }
}
