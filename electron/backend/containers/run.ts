import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { PartlyDone } from '../activity/partly-done'
import { askOfContainer } from './container-act'
import { makeContainer } from './make-container'

/**
 * POST /containers/create, then POST /containers/{id}/start; it does not wait for the end. Details: the new id, then
 * the warnings. A container that was made but could not be started stays, as the docker CLI leaves it: the failure
 * then has its id in the details. With `autoRemove` the engine takes it away itself.
 */
export const runContainer: Executor<CommandOf<'container.run'>> = {
  targets: ({ name, image }) => [name ?? image],
  run: async (_target, command, execution) => {
    const { id, warnings, fromEnvironment } = await makeContainer(command, execution)
    const { autoRemove, detach, tty } = command
    // Once it has ended its log is gone with it.
    if (autoRemove && !detach && !tty) await execution.story.listen(id, false)
    try {
      await start(id, execution)
      execution.story.note({ type: 'started' })
    } catch (error) {
      if (!(error instanceof AppError) || (command.autoRemove && (await isGone(id, execution)))) throw error
      throw new PartlyDone(error, [id, ...warnings])
    }
    return { ...done(id, ...warnings), fromEnvironment }
  },
}

function start(id: string, execution: Execution): Promise<unknown> {
  return askOfContainer(
    {
      id,
      request: `POST /containers/${id}/start`,
      run: (container, abortSignal) => container.start({ abortSignal }),
      deadline: 120_000,
    },
    execution,
  )
}

/** Whether the engine says so; not known counts as no. */
async function isGone(id: string, { engine }: Execution): Promise<boolean> {
  try {
    await engine.ask({
      request: `GET /containers/${id}/json`,
      run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
      schema: z.unknown(),
    })
    return false
  } catch (error) {
    return isFailure(error, 'not-found')
  }
}
