import type { StopFacts } from '#shared/contract/containers'
import type { Engine } from '../engine/engine'
import { toTime } from '../live/to-time'
import { inspectContainer } from './inspect'
import { logTail } from './log-tail'
import type { StopCauses } from './stop-causes'
import { restartPolicyOf } from './to-details'

const tailLines = 20

/** Why a container is not running: facts of its inspect, of the events that were seen, and its last words. */
export async function stopFacts(engine: Engine, id: string, causes: StopCauses): Promise<StopFacts> {
  const { inspected } = await inspectContainer(engine, id)
  const { State, Config, Path, Args } = inspected
  return {
    state: State.Status,
    exitCode: State.ExitCode,
    isOomKilled: State.OOMKilled || causes.ranOutOfMemory(inspected.Id),
    error: State.Error,
    startedAt: toTime(State.StartedAt),
    finishedAt: toTime(State.FinishedAt),
    restartCount: inspected.RestartCount,
    restartPolicy: restartPolicyOf(inspected),
    ...causes.of(inspected.Id),
    command: Path === '' ? [...Config.Entrypoint, ...Config.Cmd] : [Path, ...Args],
    lastLines:
      State.Status === 'created'
        ? []
        : await logTail(engine, {
            id,
            isTty: Config.Tty,
            lines: tailLines,
            deadline: State.Status === 'restarting' ? 400 : 3_000,
          }),
  }
}
