import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { needApi } from '../engine/need-api'
import { ipamOf } from './ipam-of'

const request = 'POST /networks/create'

/** POST /networks/create */
export const createNetwork: Executor<CommandOf<'network.create'>> = {
  targets: (command) => [command.name],
  run: async (name, command, { engine, signal }) => {
    const { driver, internal, ipv4, ipv6, attachable, labels, options } = command
    if (ipv4 === false) needApi(engine, { flag: '--ipv4=false', since: '1.48', request })
    const IPAM = ipamOf(command)
    // dockerode's types do not know `EnableIPv4`.
    const addresses: object = {
      ...(ipv4 === undefined ? {} : { EnableIPv4: ipv4 }),
      ...(ipv6 ? { EnableIPv6: true } : {}),
    }
    const created = await engine.ask({
      request,
      run: (docker, abortSignal) =>
        docker.createNetwork({
          Name: name,
          // Engines before API 1.44 would make a second network of the same name.
          CheckDuplicate: true,
          Driver: driver ?? 'bridge',
          ...(IPAM === undefined ? {} : { IPAM }),
          ...addresses,
          ...(internal ? { Internal: true } : {}),
          ...(attachable ? { Attachable: true } : {}),
          ...(labels === undefined ? {} : { Labels: labels }),
          ...(options === undefined ? {} : { Options: options }),
          abortSignal,
        }),
      schema: z.object({ id: z.string() }),
      deadline: 60_000,
      signal,
    })
    return done(created.id)
  },
}
