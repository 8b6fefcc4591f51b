import * as z from 'zod'
import type { EngineWork } from '../activity/executor'
import { tolerant } from '../engine/tolerant'

/** The engine's own default where neither the command nor the container says how long a stop may take. */
const defaultTimeout = 10
const margin = 10_000
const noDeadline = 24 * 60 * 60 * 1000

const answer = z.object({
  Config: tolerant(z.object({ StopTimeout: tolerant(z.number().nullable(), null) }), { StopTimeout: null }),
})

/**
 * Milliseconds that a stop or restart may take: the time that the process is given to end by itself, and some
 * more for the engine. `timeout` in seconds as in the command; -1 waits for ever.
 */
export async function stopDeadline(
  id: string,
  timeout: number | undefined,
  { engine, signal }: EngineWork,
): Promise<number> {
  if (timeout !== undefined) return milliseconds(timeout)
  const { Config } = await engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
    schema: answer,
    signal,
  })
  return milliseconds(Config.StopTimeout ?? defaultTimeout)
}

function milliseconds(seconds: number): number {
  return seconds < 0 ? noDeadline : seconds * 1000 + margin
}
