import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'
import { parseSockets } from './host-listeners'

it("reads the kernel's table of sockets", () => {
  const text = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 256304 1 0 100 0 0 10 0
   1: 0100007F:1F91 0100007F:9999 01 00000000:00000000 00:00000000 00000000  1000        0 256305 1 0 100 0 0 10 0`
  expect(parseSockets(text, 'tcp', '0A')).toEqual([
    { address: '127.0.0.1', port: 8080, protocol: 'tcp', inode: '256304' },
  ])
  const six = (address: string) =>
    parseSockets(`0: ${address}:0050 0:0 0A 0 0 0 0 0 7`, 'tcp', '0A')[0]?.address
  expect(six('00000000000000000000000000000000')).toBe('::')
  expect(six('00000000000000000000000001000000')).toBe('::1')
  expect(six('0000000000000000FFFF00000100007F')).toBe('127.0.0.1')
  expect(six('B80D0120000000000000000001000000')).toBe('2001:db8::1')
  expect(parseSockets('', 'tcp', '0A')).toEqual([])
})

describe.skipIf(dockerdMissing())('ports of a real host', () => {
  const { engine, gantry } = engineAndBackend()
  let server: Server
  const portOf = (): number => (server.address() as { port: number }).port

  beforeAll(async () => {
    server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    server.close()
  })

  it('names the process that listens', async () => {
    const wanted = { hostPort: portOf(), protocol: 'tcp' } as const
    const [held] = await gantry.rpc.containers.portHolders({ ports: [wanted] })
    expect(held).toMatchObject({ wanted, holder: { type: 'process', pid: process.pid } })
    expect(held?.nextFree).toBeGreaterThan(wanted.hostPort)
    const elsewhere = { ...wanted, hostIp: '127.0.0.2' }
    expect(await gantry.rpc.containers.portHolders({ ports: [elsewhere] })).toEqual([])
  })

  it('names the container that has the port, unless it is the one to be replaced', async () => {
    const started = await gantry.run({
      kind: 'container.run',
      image: 'busybox',
      detach: true,
      name: 'holder',
      ports: [{ containerPort: { first: 80, last: 80 }, protocol: 'tcp' }],
      command: ['sleep', '1000'],
    })
    const id = started.results[0]?.details[0] ?? ''
    const hostPort = Number((await engine.docker('port', id, '80/tcp')).split('\n')[0]?.split(':').at(-1))
    const ports = [{ hostPort, protocol: 'tcp' } as const]
    await expect
      .poll(() => gantry.rpc.containers.portHolders({ ports }))
      .toMatchObject([{ holder: { type: 'container', id, name: 'holder' } }])
    expect(await gantry.rpc.containers.portHolders({ ports, except: id })).toEqual([])
  })
})
