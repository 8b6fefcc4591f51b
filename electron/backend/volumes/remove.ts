import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor, skipped } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** DELETE /volumes/{name} */
export const removeVolume: Executor<CommandOf<'volume.remove'>> = {
  targets: (command) => command.targets,
  run: async (name, { force }, { engine, signal }) => {
    try {
      await engine.ask({
        request: `DELETE /volumes/${name}`,
        run: (docker, abortSignal) => deleteVolume(docker, name, force === true, abortSignal),
        schema: z.unknown(),
        deadline: 120_000,
        signal,
      })
      return done()
    } catch (error) {
      if (isFailure(error, 'not-found')) return skipped
      throw error
    }
  },
}

/** dockerode's own remove() puts `force` where no engine looks for it: into a body. */
function deleteVolume(
  { modem }: Docker,
  name: string,
  force: boolean,
  abortSignal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    modem.dial(
      {
        path: `/volumes/${encodeURIComponent(name)}?`,
        method: 'DELETE',
        options: { _query: force ? { force: true } : {}, _body: {} },
        abortSignal,
        statusCodes: { 200: true, 204: true },
      },
      (error: unknown, answer: unknown) => (error ? reject(error) : resolve(answer)),
    )
  })
}
