import * as z from 'zod'
import type { AttachmentBefore } from '#shared/commands/before'
import type { CommandOf } from '#shared/commands/index'
import { inspectContainer } from '../containers/inspect'
import type { Engine } from '../engine/engine'

const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined)
const words = maybe(z.array(z.string()))
const endpoint = z.object({
  NetworkID: z.string().optional().catch(undefined),
  IPAMConfig: maybe(
    z.object({ IPv4Address: maybe(z.string()), IPv6Address: maybe(z.string()), LinkLocalIPs: words }),
  ),
  Links: words,
  Aliases: words,
  DriverOpts: maybe(z.record(z.string(), z.string())),
  GwPriority: maybe(z.number()),
})
const inspected = z.object({
  Id: z.string(),
  NetworkSettings: z.object({ Networks: z.record(z.string(), endpoint) }),
})

/**
 * How the container is attached to the network now, as far as somebody asked for it: what the engine chose by itself
 * (its address, the short id among the aliases) is left to it again. Undefined where it is not attached.
 */
export async function attachmentOf(
  engine: Engine,
  { network, target }: CommandOf<'network.disconnect'>,
): Promise<AttachmentBefore | undefined> {
  const { raw } = await inspectContainer(engine, target)
  const { Id, NetworkSettings } = inspected.parse(raw)
  const found = Object.entries(NetworkSettings.Networks).find(
    ([name, { NetworkID }]) => name === network || NetworkID?.startsWith(network),
  )?.[1]
  if (!found) return undefined
  const { IPAMConfig, Links, DriverOpts, GwPriority } = found
  const aliases = (found.Aliases ?? []).filter((alias) => !Id.startsWith(alias))
  return {
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(IPAMConfig?.IPv4Address ? { ip: IPAMConfig.IPv4Address } : {}),
    ...(IPAMConfig?.IPv6Address ? { ip6: IPAMConfig.IPv6Address } : {}),
    ...(IPAMConfig?.LinkLocalIPs?.length ? { linkLocalIps: IPAMConfig.LinkLocalIPs } : {}),
    ...(Links?.length ? { links: Links } : {}),
    ...(DriverOpts && Object.keys(DriverOpts).length > 0 ? { driverOptions: DriverOpts } : {}),
    ...(GwPriority ? { gatewayPriority: GwPriority } : {}),
  }
}
