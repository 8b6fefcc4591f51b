import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilConnected } from '../../../e2e/fixtures/engine-client'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import { connectEngine } from './connect'
import type { EngineConnection } from './engine'

const missing = dockerdMissing()

describe.skipIf(missing !== null)(`docker context use${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let home: string
  let engines: readonly PrivateDockerd[] = []
  let connection: EngineConnection

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'gantry-context-'))
    engines = await Promise.all([startDockerd(), startDockerd()])
    await writeContext('first', engines[0]?.host ?? '')
    await writeContext('second', engines[1]?.host ?? '')
    await writeFile(join(home, 'config.json'), JSON.stringify({ currentContext: 'first', psFormat: 'kept' }))
    connection = connectEngine({ env: { HOME: home, DOCKER_CONFIG: home } })
  })

  afterAll(async () => {
    connection?.dispose()
    await Promise.all(engines.map((engine) => engine.stop()))
    await rm(home, { recursive: true, force: true })
  })

  async function writeContext(name: string, host: string): Promise<void> {
    const folder = join(home, 'contexts/meta', createHash('sha256').update(name).digest('hex'))
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, 'meta.json'),
      JSON.stringify({ Name: name, Metadata: {}, Endpoints: { docker: { Host: host } } }),
    )
  }

  test('the other engine answers, and the CLI follows; what is not there changes nothing', async () => {
    const first = await untilConnected(connection)
    expect(first.facts.address).toBe(engines[0]?.host)
    expect(connection.contexts()).toEqual({
      usualAddress: expect.stringMatching(/^(?:unix|npipe|tcp):/),
      contexts: [
        { name: 'default', isCurrent: false },
        { name: 'first', address: engines[0]?.host, isCurrent: true },
        { name: 'second', address: engines[1]?.host, isCurrent: false },
      ],
    })

    expect(await connection.useContext('second')).toEqual(['second'])
    expect(first.signal.aborted).toBe(true)
    const second = await untilConnected(connection)
    expect(second.facts.address).toBe(engines[1]?.host)
    expect(second.facts.rootDir).not.toBe(first.facts.rootDir)
    expect(connection.contexts().contexts.find(({ isCurrent }) => isCurrent)?.name).toBe('second')
    expect(JSON.parse(await readFile(join(home, 'config.json'), 'utf8'))).toEqual({
      currentContext: 'second',
      psFormat: 'kept',
    })

    await expect(connection.useContext('third')).rejects.toMatchObject({ code: 'not-found' })
    expect(connection.current().facts.address).toBe(engines[1]?.host)
    await connection.useContext('first')
    await until(
      () => connection.status.state === 'connected' && connection.status.engine.address === engines[0]?.host,
      'the first engine again',
    )
  })
})
