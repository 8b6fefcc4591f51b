import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'

/** POST /networks/{id}/disconnect */
export const disconnectNetwork: Executor<CommandOf<'network.disconnect'>> = {
  targets: ({ target }) => [target],
  isUntold: true,
  run: async (target, { network, force }, { engine, signal }) => {
    await engine.ask({
      request: `POST /networks/${network}/disconnect`,
      run: (docker) =>
        docker.getNetwork(network).disconnect({ Container: target, ...(force ? { Force: true } : {}) }),
      schema: z.unknown(),
      deadline: 60_000,
      signal,
    })
    return done()
  },
}
