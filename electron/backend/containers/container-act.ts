import type Docker from 'dockerode'
import * as z from 'zod'
import { hasStatus } from '../activity/engine-answer'
import { done, type Execution, skipped, type TargetOutcome } from '../activity/executor'

/** One POST or DELETE on a container. */
interface ContainerAct {
  /** For messages: `POST /containers/web/stop`. */
  readonly request: string
  readonly id: string
  readonly run: (container: Docker.Container, abortSignal: AbortSignal) => Promise<unknown>
  /** Milliseconds; 15,000 unless told. */
  readonly deadline?: number
}

/** Carries it out, once: an act is never asked for again, since nobody knows what the first one did. */
export async function actOnContainer(
  act: ContainerAct,
  { engine, signal }: Execution,
): Promise<TargetOutcome> {
  try {
    await engine.ask({
      request: act.request,
      run: (docker, abortSignal) => act.run(docker.getContainer(act.id), abortSignal),
      schema: z.unknown(),
      signal,
      ...(act.deadline === undefined ? {} : { deadline: act.deadline }),
    })
    return done()
  } catch (error) {
    if (hasStatus(error, 304)) return skipped
    throw error
  }
}
