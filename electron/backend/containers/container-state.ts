import * as z from 'zod'
import type { Engine } from '../engine/engine'

const stateSchema = z.object({
  State: z
    .object({
      Status: z.string().catch(''),
      Running: z.boolean().catch(false),
      Paused: z.boolean().catch(false),
    })
    .catch({ Status: '', Running: false, Paused: false }),
  Config: z.object({ StopTimeout: z.number().optional().catch(undefined) }).catch({}),
})

/** What a container is doing at this moment (GET /containers/{id}/json). */
export interface ContainerState {
  /** The engine's word: `running`, `removing`, ... */
  readonly status: string
  readonly isRunning: boolean
  readonly isPaused: boolean
  /** Seconds that a stop waits before it kills, where the container says so itself. */
  readonly stopTimeout: number | undefined
}

/** Asks for the present state of one container. @throws AppError `not-found` and whatever else went wrong. */
export async function containerState(
  engine: Engine,
  id: string,
  signal: AbortSignal,
): Promise<ContainerState> {
  const { State, Config } = await engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
    schema: stateSchema,
    signal,
  })
  return {
    status: State.Status,
    isRunning: State.Running,
    isPaused: State.Paused,
    stopTimeout: Config.StopTimeout,
  }
}
