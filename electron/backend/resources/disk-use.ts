import * as z from 'zod'
import type { Engine } from '../engine/engine'

const answer = z.record(z.string(), z.unknown())

const asking = new WeakMap<Engine, Promise<Record<string, unknown>>>()

/**
 * GET /system/df as it comes: what everything takes on the engine's disk. Slow on big engines. Old engines refuse a
 * second question while one runs, so it is shared by all who ask at the same time.
 */
export function diskUse(engine: Engine): Promise<Record<string, unknown>> {
  const known = asking.get(engine)
  if (known) return known
  const asked = engine
    .ask({ request: 'GET /system/df', run: (docker) => docker.df(), schema: answer, deadline: 120_000 })
    .finally(() => asking.delete(engine))
  asking.set(engine, asked)
  return asked
}
