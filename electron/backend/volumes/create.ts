import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** POST /volumes/create. The engine answers a name that exists with that volume, unchanged. */
export const createVolume: Executor<CommandOf<'volume.create'>> = {
  targets: (command) => [command.name ?? ''],
  run: async (_target, { name, driver, labels, options }, execution) => {
    const isThere = name !== undefined && (await exists(name, execution))
    const created = await execution.engine.ask({
      request: 'POST /volumes/create',
      run: (docker, abortSignal) =>
        docker.createVolume({
          ...(name === undefined ? {} : { Name: name }),
          ...(driver === undefined ? {} : { Driver: driver }),
          ...(labels === undefined ? {} : { Labels: labels }),
          ...(options === undefined ? {} : { DriverOpts: options }),
          abortSignal,
        }),
      schema: z.object({ name: z.string() }),
      deadline: 60_000,
      signal: execution.signal,
    })
    return isThere ? { outcome: 'skipped', details: [created.name] } : done(created.name)
  },
}

async function exists(name: string, { engine, signal }: Execution): Promise<boolean> {
  try {
    await engine.ask({
      request: `GET /volumes/${name}`,
      run: (docker, abortSignal) => docker.getVolume(name).inspect({ abortSignal }),
      schema: z.unknown(),
      signal,
    })
    return true
  } catch (error) {
    if (isFailure(error, 'not-found')) return false
    throw error
  }
}
