import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'

/** POST /networks/create, with one IPAM block where a subnet or gateway is given. */
export const createNetwork: Executor<CommandOf<'network.create'>> = {
  targets: (command) => [command.name],
  run: async (name, { driver, subnet, gateway, internal, ipv6, labels }, { engine, signal }) => {
    const range = {
      ...(subnet === undefined ? {} : { Subnet: subnet }),
      ...(gateway === undefined ? {} : { Gateway: gateway }),
    }
    const created = await engine.ask({
      request: 'POST /networks/create',
      run: (docker, abortSignal) =>
        docker.createNetwork({
          Name: name,
          // Engines before API 1.44 would make a second network of the same name.
          CheckDuplicate: true,
          Driver: driver ?? 'bridge',
          ...(Object.keys(range).length > 0 ? { IPAM: { Driver: 'default', Config: [range] } } : {}),
          ...(ipv6 ? { EnableIPv6: true } : {}),
          ...(internal ? { Internal: true } : {}),
          ...(labels === undefined ? {} : { Labels: labels }),
          abortSignal,
        }),
      schema: z.object({ id: z.string() }),
      deadline: 60_000,
      signal,
    })
    return done(created.id)
  },
}
