import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../e2e/fixtures/private-dockerd'
import { type BackendOptions, createBackend } from './backend'
import { startBackend } from './testing/start-backend'

describe('without an engine', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'gantry-backend-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  const start = (options: Partial<BackendOptions> = {}) => {
    const env = { DOCKER_HOST: `unix://${dataDir}/none.sock`, HOME: dataDir }
    const backend = createBackend({
      mode: 'browser',
      version: '1.2.3',
      dataDir,
      env,
      versions: {},
      ...options,
    })
    return { backend, rpc: createRouterClient(backend.router) }
  }

  it('says so of whatever needs one, and keeps what was tried', async () => {
    const { backend, rpc } = start()
    await expect(rpc.containers.top({ id: 'web' })).rejects.toMatchObject({
      data: { code: 'engine-unreachable' },
    })
    const command = { kind: 'container.start' as const, targets: ['web'] }
    const entry = await rpc.activity.run({ id: 'run-0001', command })
    expect(entry).toMatchObject({
      line: 'docker start web',
      state: 'failed',
      results: [{ target: 'web', outcome: 'failed', error: { code: 'engine-unreachable' } }],
    })
    await backend.dispose()
    expect(JSON.parse(readFileSync(join(dataDir, 'activity.json'), 'utf8'))).toEqual([entry])
    const later = start()
    for await (const change of await later.rpc.activity.watch()) {
      expect(change).toEqual({ type: 'snapshot', entries: [entry] })
      break
    }
    await later.backend.dispose()
  })

  it('answers bytes only where it has some', async () => {
    const { backend } = start()
    for (const path of ['/', '/bytes', '/bytes/other', '/bytes/logs/x', '/bytes/terminal?id=none']) {
      expect((await backend.handleBytes(new Request(`http://localhost${path}`))).status).toBe(404)
    }
    await backend.dispose()
  })

  it('opens only http(s) links, and none in a browser', async () => {
    const opened: string[] = []
    const desktop = start({ mode: 'desktop', openLink: async (url) => void opened.push(url) })
    await desktop.rpc.app.openLink({ url: 'https://example.com/a b' })
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://x/y', 'x']) {
      await expect(desktop.rpc.app.openLink({ url })).rejects.toMatchObject({ data: { code: 'bad-request' } })
    }
    expect(opened).toEqual(['https://example.com/a%20b'])
    expect(await desktop.rpc.app.about()).toMatchObject({ version: '1.2.3', mode: 'desktop' })
    await desktop.backend.dispose()
    const browser = start()
    await expect(browser.rpc.app.openLink({ url: 'https://example.com/' })).rejects.toMatchObject({
      data: { code: 'not-supported' },
    })
    await browser.backend.dispose()
    expect(existsSync(join(dataDir, 'settings.json'))).toBe(false)
  })
})

describe.skipIf(dockerdMissing())('with an engine', () => {
  let engine: PrivateDockerd
  beforeEach(async () => {
    engine = await startDockerd()
  })
  afterEach(() => engine.stop())

  it('ends everything when it is disposed, also what runs', async () => {
    const gantry = await startBackend(engine.host)
    const id = await engine.docker('run', '-d', 'busybox:latest', 'sh', '-c', 'trap "" TERM; sleep 1000')
    const stats = await gantry.rpc.containers.stats({ ids: [id] })
    expect((await stats.next()).value).toMatchObject([{ id }])
    const stopping = gantry.rpc.activity.run({
      id: 'run-0001',
      command: { kind: 'container.stop', targets: [id], timeout: 60 },
    })
    await expect.poll(() => gantry.backend.activeRuns()).toBe(1)
    await gantry.stop()
    expect((await stopping).state).toBe('cancelled')
    await expect
      .poll(() => Object.entries(gantry.backend.connection.streamCounts()).filter(([, count]) => count > 0))
      .toEqual([])
  })

  it('tells of a command whose engine was killed under it, and does not repeat it', async () => {
    const gantry = await startBackend(engine.host)
    const id = await engine.docker('run', '-d', 'busybox:latest', 'sh', '-c', 'trap "" TERM; sleep 1000')
    const stopping = gantry.rpc.activity.run({
      id: 'run-0001',
      command: { kind: 'container.stop', targets: [id], timeout: 60 },
    })
    await expect.poll(() => gantry.backend.activeRuns()).toBe(1)
    await engine.kill9()
    const { state, results } = await stopping
    expect([state, results[0]?.error?.code]).toEqual(['failed', 'connection-lost'])
    await gantry.stop()
  })
})
