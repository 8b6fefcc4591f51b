import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { needApi } from '../engine/need-api'

/** POST /networks/{id}/connect */
export const connectNetwork: Executor<CommandOf<'network.connect'>> = {
  targets: ({ target }) => [target],
  isUntold: true,
  run: async (target, command, { engine, signal }) => {
    const { network, gatewayPriority } = command
    const request = `POST /networks/${network}/connect`
    if (gatewayPriority !== undefined) needApi(engine, { flag: '--gw-priority', since: '1.48', request })
    await engine.ask({
      request,
      run: (docker) =>
        docker.getNetwork(network).connect({ Container: target, EndpointConfig: endpointOf(command) }),
      schema: z.unknown(),
      deadline: 60_000,
      signal,
    })
    return done()
  },
}

/** EndpointSettings, with what the command says and nothing else. */
function endpointOf(command: CommandOf<'network.connect'>): Record<string, unknown> {
  const { aliases, ip, ip6, links, linkLocalIps, driverOptions, gatewayPriority } = command
  const addresses = {
    ...(ip === undefined ? {} : { IPv4Address: ip }),
    ...(ip6 === undefined ? {} : { IPv6Address: ip6 }),
    ...(linkLocalIps === undefined ? {} : { LinkLocalIPs: linkLocalIps }),
  }
  return {
    ...(Object.keys(addresses).length === 0 ? {} : { IPAMConfig: addresses }),
    ...(aliases === undefined ? {} : { Aliases: aliases }),
    ...(links === undefined ? {} : { Links: links }),
    ...(driverOptions === undefined ? {} : { DriverOpts: driverOptions }),
    ...(gatewayPriority === undefined ? {} : { GwPriority: gatewayPriority }),
  }
}
