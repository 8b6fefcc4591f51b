import type Docker from 'dockerode'
import * as z from 'zod'
import { done, type EngineWork, skipped, type TargetOutcome } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** One POST or DELETE on a container. */
interface ContainerAct {
  readonly id: string
  /** For messages: `POST /containers/web/stop`. */
  readonly request: string
  readonly run: (container: Docker.Container, abortSignal: AbortSignal) => Promise<unknown>
  /** Milliseconds; 15,000 unless told. */
  readonly deadline?: number
}

/**
 * Carries it out, once: an act is never asked for again, since nobody knows what the first one did.
 * Where it was so already (304, "is already paused") the outcome is `skipped`.
 */
export async function actOnContainer(act: ContainerAct, execution: EngineWork): Promise<TargetOutcome> {
  try {
    return await askOfContainer(act, execution)
  } catch (error) {
    if (isFailure(error, 'already-done')) return skipped
    throw error
  }
}

/** The same, with "it was so already" left to the caller as the failure `already-done`. */
export async function askOfContainer(
  { id, request, run, deadline }: ContainerAct,
  { engine, signal }: EngineWork,
): Promise<TargetOutcome> {
  await engine.ask({
    request,
    run: (docker, abortSignal) => run(docker.getContainer(id), abortSignal),
    schema: z.unknown(),
    signal,
    ...(deadline === undefined ? {} : { deadline }),
  })
  return done()
}
