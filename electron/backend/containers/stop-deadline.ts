import type { Engine } from '../engine/engine'
import { containerState } from './container-state'

/** The engine's own default where neither the command nor the container says how long a stop may take. */
const defaultTimeout = 10
const margin = 10_000
const noDeadline = 24 * 60 * 60 * 1000

/**
 * Milliseconds that a stop or restart may take: the time that the process is given to end by itself, and some
 * more for the engine. `timeout` in seconds as in the command; -1 waits for ever.
 */
export async function stopDeadline(
  engine: Engine,
  id: string,
  timeout: number | undefined,
  signal: AbortSignal,
): Promise<number> {
  const seconds = timeout ?? (await containerState(engine, id, signal)).stopTimeout ?? defaultTimeout
  return seconds < 0 ? noDeadline : seconds * 1000 + margin
}
