import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { isForeground } from '#shared/commands/run/foreground'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { PartlyDone } from '../activity/partly-done'
import { askOfContainer } from './container-act'
import { followForeground } from './foreground'
import { makeContainer } from './make-container'

type Run = CommandOf<'container.run'>

/**
 * POST /containers/create, then POST /containers/{id}/start; it does not wait for the end. Details: the new id, then
 * the warnings. A container that was made but could not be started stays, as the docker CLI leaves it: the failure
 * then has its id in the details. With `autoRemove` the engine takes it away itself. Where somebody follows what runs
 * in the foreground, its end is waited for, and the details are the warnings and what it wrote.
 */
export const runContainer: Executor<Run> = {
  targets: ({ name, image }) => [name ?? image],
  run: async (_target, command, execution) => {
    const { id, warnings, fromEnvironment } = await makeContainer(command, execution)
    const { autoRemove = false, detach, interactive = false, tty = false } = command
    const output = isForeground(command) ? execution.output : undefined
    // Heard from its start: once it has ended its log may be gone with it, or what it said first be long ago.
    if (output || (autoRemove && !detach && !tty)) await execution.story.listen(id, tty)
    try {
      if (!output) await begin(id, execution)
      else {
        const foreground = { id, isTty: tty, hasInput: interactive, autoRemove, output }
        const { exitCode, said } = await followForeground(foreground, () => begin(id, execution), execution)
        const kept = autoRemove ? {} : { containerId: id }
        return { ...done(...warnings, ...said), fromEnvironment, exitCode, ...kept }
      }
    } catch (error) {
      if (!(error instanceof AppError) || (command.autoRemove && (await isGone(id, execution)))) throw error
      throw new PartlyDone(error, [id, ...warnings])
    }
    return { ...done(id, ...warnings), fromEnvironment }
  },
}

async function begin(id: string, execution: Execution): Promise<void> {
  await start(id, execution)
  execution.story.note({ type: 'started' })
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
