import type { RunOptions } from '#shared/commands/run/options'
import { type PortRange, portCount } from '#shared/commands/run/port-range'
import type { PublishedPort } from '#shared/commands/run/published-port'

/** One entry of HostConfig.PortBindings; an empty HostPort: one that the engine picks. */
interface Binding {
  readonly HostIp: string
  readonly HostPort: string
}

/** HostConfig.PortBindings, by `80/tcp`. */
export function portBindingsOf({ ports = [] }: RunOptions): Record<string, Binding[]> {
  const bindings: Record<string, Binding[]> = {}
  for (const port of ports) {
    for (const [index, key] of keysOf(port.containerPort, port.protocol).entries()) {
      const binding = { HostIp: port.hostIp ?? '', HostPort: hostPortOf(port, index) }
      bindings[key] = [...(bindings[key] ?? []), binding]
    }
  }
  return bindings
}

/** Config.ExposedPorts: what is published and what is exposed. */
export function exposedPortsOf({ ports = [], expose = [] }: RunOptions): Record<string, object> {
  const keys = [
    ...ports.flatMap(({ containerPort, protocol }) => keysOf(containerPort, protocol)),
    ...expose.flatMap(({ port, protocol }) => keysOf(port, protocol)),
  ]
  return Object.fromEntries(keys.map((key) => [key, {}]))
}

/** For one container port a range of host ports is a choice, which the engine makes. */
function hostPortOf({ hostPort, containerPort }: PublishedPort, index: number): string {
  if (!hostPort) return ''
  const isChoice = portCount(containerPort) === 1 && portCount(hostPort) > 1
  return isChoice ? `${hostPort.first}-${hostPort.last}` : `${hostPort.first + index}`
}

function keysOf(range: PortRange, protocol: string): string[] {
  return Array.from({ length: portCount(range) }, (_, index) => `${range.first + index}/${protocol}`)
}
