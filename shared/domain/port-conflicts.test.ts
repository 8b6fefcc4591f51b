import { expect, it } from 'vitest'
import type { WantedPort } from '../contract/port-holders'
import type { ContainerRow, Port } from '../contract/rows'
import { type HostListener, portConflicts } from './port-conflicts'

const row = (name: string, ...ports: Port[]) => ({ id: `id-${name}`, name, ports }) as ContainerRow
const listener = (port: number, address = '0.0.0.0', protocol = 'tcp'): HostListener => ({
  address,
  port,
  protocol,
  inode: `${port}`,
})
const tcp = (hostPort: number, hostIp?: string): WantedPort => ({
  hostPort,
  protocol: 'tcp',
  ...(hostIp === undefined ? {} : { hostIp }),
})
const web = row('web', { containerPort: 80, hostPort: 8080, protocol: 'tcp', hostIp: '0.0.0.0' })

it('names the container rather than the process that carries its port, and the next free port', () => {
  const conflicts = portConflicts([tcp(8080)], [web], [listener(8080), listener(8081)])
  expect(conflicts).toEqual([
    { wanted: tcp(8080), holder: { type: 'container', id: 'id-web', name: 'web' }, nextFree: 8082 },
  ])
})

it('names a listener of the host', () => {
  const [conflict] = portConflicts([tcp(22)], [web], [listener(22)])
  expect(conflict?.holder).toEqual({ type: 'listener', listener: listener(22) })
})

it('finds a port that is wanted twice, and offers none of the others that are wanted', () => {
  const conflicts = portConflicts([tcp(5000), tcp(5001), tcp(5000)], [], [])
  expect(conflicts).toEqual([{ wanted: tcp(5000), holder: { type: 'self' }, nextFree: 5002 }])
})

it.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['127.0.0.1', '0.0.0.0', true],
  ['0.0.0.0', '10.0.0.1', true],
  ['0.0.0.0', '::1', false],
  ['127.0.0.1', '::', true],
  [undefined, '::1', true],
])('wanting %s while %s is held: %s', (wanted, held, isTaken) => {
  expect(portConflicts([tcp(80, wanted)], [], [listener(80, held)])).toHaveLength(isTaken ? 1 : 0)
})

it('tells tcp from udp, and exposed from published', () => {
  const exposed = row('quiet', { containerPort: 53, protocol: 'udp' })
  expect(portConflicts([{ hostPort: 53, protocol: 'udp' }], [exposed], [listener(53)])).toEqual([])
})

it('offers nothing above the last port', () => {
  expect(portConflicts([tcp(65_535)], [], [listener(65_535)])[0]?.nextFree).toBeNull()
})
