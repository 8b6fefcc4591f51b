import type { WantedPort } from '../../contract/port-holders'
import { portCount } from './port-range'
import type { PublishedPort } from './published-port'

/** The host ports that are asked for one by one: not those that the engine picks, nor a range to pick from. */
export function fixedPorts(ports: readonly PublishedPort[]): WantedPort[] {
  return ports.flatMap(({ hostIp, hostPort, containerPort, protocol }) => {
    if (!hostPort || hostPort.first === 0 || portCount(hostPort) !== portCount(containerPort)) return []
    return Array.from({ length: portCount(hostPort) }, (_, index) => ({
      ...(hostIp === undefined ? {} : { hostIp }),
      hostPort: hostPort.first + index,
      protocol,
    }))
  })
}
