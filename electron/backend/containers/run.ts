import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import type { LiveOutput } from '../activity/live-output'
import { PartlyDone } from '../activity/partly-done'
import { askOfContainer } from './container-act'
import { type Foreground, followForeground } from './foreground'
import { makeContainer } from './make-container'

type Run = CommandOf<'container.run'>

/**
 * POST /containers/create, then POST /containers/{id}/start; it does not wait for the end. Details: the new id, then
 * the warnings. A container that was made but could not be started stays, as the docker CLI leaves it: the failure
 * then has its id in the details. With `autoRemove` the engine takes it away itself; where somebody follows, that is
 * waited for, and the details are the warnings and what it wrote.
 */
export const runContainer: Executor<Run> = {
  targets: ({ name, image }) => [name ?? image],
  run: async (_target, command, execution) => {
    const { id, warnings, fromEnvironment } = await makeContainer(command, execution)
    const { autoRemove, detach, tty } = command
    // Once it has ended its log is gone with it.
    if (autoRemove && !detach && !tty) await execution.story.listen(id, false)
    const { output } = execution
    const foreground = output && foregroundOf(id, command, output)
    try {
      if (!foreground) await begin(id, execution)
      else {
        const exitCode = await followForeground(foreground, () => begin(id, execution), execution)
        const said = foreground.output.now.text.replace(/\n$/, '')
        return { ...done(...warnings, ...(said === '' ? [] : [said])), fromEnvironment, exitCode }
      }
    } catch (error) {
      if (!(error instanceof AppError) || (command.autoRemove && (await isGone(id, execution)))) throw error
      throw new PartlyDone(error, [id, ...warnings])
    }
    return { ...done(id, ...warnings), fromEnvironment }
  },
}

/** Removed when it ends, and its log with it: what it says is followed from its start, or lost. */
function foregroundOf(id: string, command: Run, output: LiveOutput): Foreground | undefined {
  const { autoRemove, detach, interactive = false, tty = false, attach = ['stdout'] } = command
  const isSeen = attach.some((stream) => stream !== 'stdin')
  if (!autoRemove || detach || (interactive && tty) || !isSeen) return undefined
  return { id, isTty: tty, hasInput: interactive, autoRemove: true, output }
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
