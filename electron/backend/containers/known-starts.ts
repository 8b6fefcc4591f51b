import type { Engine } from '../engine/engine'
import { pastEvents } from './past-events'

/** When a container was started, as far back as the engine remembers its events; epoch ms, oldest first. */
export async function knownStarts(engine: Engine, id: string, signal?: AbortSignal): Promise<number[]> {
  const starts: number[] = []
  for await (const { at } of pastEvents(
    engine,
    { type: ['container'], event: ['start'], container: [id] },
    signal,
  ))
    starts.push(at)
  return starts.sort((a, b) => a - b)
}
