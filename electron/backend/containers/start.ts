import type { CommandOf } from '#shared/commands/index'
import { isForeground } from '#shared/commands/run/foreground'
import { done, type Execution, type Executor, type TargetOutcome } from '../activity/executor'
import type { LiveOutput } from '../activity/live-output'
import { actOnContainer } from './container-act'
import { followForeground } from './foreground'
import { inspectContainer } from './inspect'

/**
 * POST /containers/{id}/start. Where somebody follows `start -a`, its end is waited for, and the details are what it
 * wrote.
 */
export const startContainer: Executor<CommandOf<'container.start'>> = {
  targets: (command) => command.targets,
  run: (id, command, execution) =>
    execution.output && isForeground(command)
      ? startAndFollow(id, execution.output, execution)
      : start(id, execution),
}

async function start(id: string, execution: Execution): Promise<TargetOutcome> {
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
}

/** One that runs already is followed from now on. */
async function startAndFollow(
  target: string,
  output: LiveOutput,
  execution: Execution,
): Promise<TargetOutcome> {
  const { inspected } = await inspectContainer(execution.engine, target)
  const { Id: id, Config, HostConfig } = inspected
  await execution.story.listen(id, Config.Tty)
  const foreground = { id, isTty: Config.Tty, hasInput: false, autoRemove: HostConfig.AutoRemove, output }
  const { exitCode, said } = await followForeground(foreground, () => start(id, execution), execution)
  return { ...done(...said), exitCode, ...(HostConfig.AutoRemove ? {} : { containerId: id }) }
}
