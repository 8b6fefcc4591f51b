import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActivityEntry, Progress } from '#shared/contract/activity'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import { startSearchIndex } from '../../../e2e/fixtures/search-index'
import { startBackend, type TestBackend } from '../testing/start-backend'

const password = 'c0rrect-horse-battery'

describe.skipIf(dockerdMissing() ?? registryMissing())('real registries', () => {
  let engine: PrivateDockerd
  let open: PrivateRegistry
  let locked: PrivateRegistry
  let gantry: TestBackend
  const said: string[] = []

  beforeAll(async () => {
    for (const method of ['log', 'error', 'warn', 'info'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words.map(String).join(' ')))
    engine = await startDockerd({ args: ['--max-download-attempts', '1'] })
    open = await startRegistry()
    locked = await startRegistry({ users: { ada: password } })
    gantry = await startBackend(engine.host)
    const folder = join(engine.folder, 'big')
    execFileSync('mkdir', [folder])
    writeFileSync(join(folder, 'noise'), randomBytes(12 << 20))
    execFileSync('tar', ['-C', folder, '-cf', `${folder}.tar`, '.'])
    await engine.docker('import', `${folder}.tar`, 'team/big:1')
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await gantry.stop()
    await Promise.all([engine.stop(), open.stop(), locked.stop()])
  })

  const login = (server: string, secret: string) =>
    gantry.run({ kind: 'registry.login', server, username: 'ada', password: secret })
  const push = (reference: string) => gantry.run({ kind: 'image.push', reference })
  const codeOf = async (ended: Promise<{ results: { error?: { code: string } | undefined }[] }>) =>
    (await ended).results[0]?.error?.code

  const entries = async (): Promise<ActivityEntry[]> => {
    for await (const change of await gantry.rpc.activity.watch())
      if (change.type === 'snapshot') return change.entries
    return []
  }
  const entryOf = async (id: string) => (await entries()).find((entry) => entry.id === id)
  const wordsOf = async (id: string) =>
    (await entryOf(id))?.progress?.parts.map(({ status }) => status).join()

  it('gives an image a further name', async () => {
    const reference = `${open.host}/team/big:1`
    const entry = await gantry.run({ kind: 'image.tag', target: 'team/big:1', reference })
    expect([entry.state, entry.line]).toEqual(['done', `docker tag team/big:1 ${reference}`])
    expect(await engine.docker('image', 'inspect', '-f', '{{.RepoTags}}', reference)).toContain(reference)
  })

  it('pushes with progress by layer, and knows what the registry has already', async () => {
    const reference = `${open.host}/team/big:1`
    const seen: Progress[] = []
    const watching = new AbortController()
    const watched = (async () => {
      for await (const change of await gantry.rpc.activity.watch(undefined, { signal: watching.signal }))
        if (change.type === 'entry' && change.entry.progress) seen.push(change.entry.progress)
    })().catch(() => undefined)
    // So that it lasts longer than the pause between two news.
    open.line.throttleUp(16 << 20)
    const entry = await push(reference)
    open.line.throttleUp(null)
    watching.abort()
    await watched
    expect([entry.state, entry.line]).toEqual(['done', `docker push ${reference}`])
    expect(entry.results[0]?.details.at(-1)).toMatch(/^1: digest: sha256:[0-9a-f]{64}/)
    expect(seen.some(({ parts }) => parts.some(({ status }) => status === 'Pushing'))).toBe(true)
    expect(entry.progress?.current).toBe(entry.progress?.total)
    const again = await push(reference)
    expect(again.progress?.parts).toMatchObject([{ status: 'Layer already exists', isDone: true }])
  })

  it('pushes and pulls all tags', async () => {
    const repository = `${open.host}/team/many`
    for (const tag of ['1', '2', 'latest'])
      await gantry.run({ kind: 'image.tag', target: engine.busybox, reference: `${repository}:${tag}` })
    expect((await gantry.run({ kind: 'image.push', reference: repository, allTags: true })).state).toBe(
      'done',
    )
    expect(await gantry.rpc.registries.tags({ reference: repository })).toEqual({
      tags: ['latest', '2', '1'],
      isCut: false,
    })
    await engine.docker('rmi', `${repository}:1`, `${repository}:2`, `${repository}:latest`)
    const pulled = await gantry.run({ kind: 'image.pull', reference: repository, allTags: true })
    expect([pulled.state, pulled.line]).toEqual(['done', `docker pull --all-tags ${repository}`])
    expect((await engine.docker('images', '-q', repository)).split('\n')).toHaveLength(3)
  })

  it('tells why a push fails, each in its own words', async () => {
    expect(await codeOf(push(`${open.host}/team/nothing:1`))).toBe('image-unknown')
    for (const host of ['localhost:1', 'no-such-host.invalid', locked.host])
      await engine.docker('tag', engine.busybox, `${host}/web:1`)
    expect(await codeOf(push('localhost:1/web:1'))).toBe('registry-unreachable')
    expect(await codeOf(push('no-such-host.invalid/web:1'))).toBe('registry-unreachable')
    expect(await codeOf(push(`${locked.host}/web:1`))).toBe('registry-denied')
  })

  it('shows that the engine tries again when the disk of a registry is full; what came is no image', async () => {
    const data = mkdtempSync(join(tmpdir(), 'gantry-full-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', data])
    const full = await startRegistry({ data })
    try {
      const reference = `${full.host}/team/big:1`
      await engine.docker('tag', 'team/big:1', reference)
      const id = 'push-full'
      const ended = gantry.rpc.activity.run({ id, command: { kind: 'image.push', reference } })
      await expect.poll(() => wordsOf(id)).toMatch(/Retrying in/)
      await gantry.rpc.activity.cancel({ id })
      expect((await ended).state).toBe('cancelled')
      await expect(gantry.rpc.registries.tags({ reference })).rejects.toThrow('repository name not known')
      await engine.docker('rmi', reference)
    } finally {
      await full.stop()
      execFileSync('umount', [data])
      rmSync(data, { recursive: true })
    }
  })

  it('shows that the engine tries again when a registry vanishes in the middle, and ends when it is cancelled', async () => {
    const gone = await startRegistry()
    const reference = `${gone.host}/team/big:1`
    await engine.docker('tag', 'team/big:1', reference)
    gone.line.throttleUp(2 << 20)
    const cancelled = gantry.rpc.activity.run({
      id: 'push-cancelled',
      command: { kind: 'image.push', reference },
    })
    await expect.poll(() => gantry.backend.connection.streamCounts().pulls).toBe(1)
    await gantry.rpc.activity.cancel({ id: 'push-cancelled' })
    expect((await cancelled).state).toBe('cancelled')
    await expect.poll(() => gantry.backend.connection.streamCounts().pulls).toBe(0)
    const broken = gantry.rpc.activity.run({ id: 'push-broken', command: { kind: 'image.push', reference } })
    await expect.poll(async () => (await entryOf('push-broken'))?.progress?.current ?? 0).toBeGreaterThan(0)
    await gone.stop()
    // The engine tries again by itself, for most of a minute.
    await expect.poll(() => wordsOf('push-broken')).toMatch(/Retrying in/)
    await gantry.rpc.activity.cancel({ id: 'push-broken' })
    expect((await broken).state).toBe('cancelled')
  })

  it('signs in, uses it for push, pull, search and tags, and signs out', async () => {
    const reference = `${locked.host}/web:1`
    const wrong = await login(locked.host, 'wr0ng-password')
    expect([wrong.state, wrong.results[0]?.error?.code]).toEqual(['failed', 'login-refused'])
    expect(await codeOf(push(reference))).toBe('registry-denied')
    await expect(gantry.rpc.registries.tags({ reference })).rejects.toMatchObject({
      data: { code: 'registry-denied' },
    })

    const right = await login(locked.host, password)
    expect([right.state, right.line]).toEqual(['done', `docker login --username ada ${locked.host}`])
    expect(right.results[0]?.details).toEqual(['Login Succeeded', 'Kept in memory until Gantry ends'])
    expect(await gantry.rpc.registries.list()).toEqual([
      { server: locked.host, username: 'ada', place: 'session' },
    ])
    expect((await push(reference)).state).toBe('done')
    expect((await gantry.run({ kind: 'image.pull', reference })).state).toBe('done')
    expect((await gantry.rpc.registries.tags({ reference })).tags).toEqual(['1'])
    const found = await gantry.rpc.registries.search({ term: 'we', registry: locked.host })
    expect(found.images.map((image) => image.reference)).toEqual([`${locked.host}/web`])
    await engine.docker('rmi', reference)
    const run = await gantry.run({ kind: 'container.create', image: reference, command: ['true'] })
    expect(run.state).toBe('done')

    expect((await gantry.run({ kind: 'registry.logout', server: locked.host })).state).toBe('done')
    expect(await codeOf(push(`${locked.host}/other:1`))).not.toBeUndefined()
    expect((await gantry.run({ kind: 'registry.logout', server: locked.host })).results[0]?.outcome).toBe(
      'skipped',
    )
  })

  it('keeps passwords out of the data folder, of the log and of what is told', async () => {
    await login('localhost:1', password)
    const written = readdirSync(gantry.dataDir).map((file) =>
      readFileSync(join(gantry.dataDir, file), 'utf8'),
    )
    const everything = [...written, ...said, JSON.stringify(await entries())].join('\n')
    expect(everything).toContain('registry.login')
    for (const secret of [password, 'wr0ng-password', Buffer.from(`ada:${password}`).toString('base64')])
      expect(everything).not.toContain(secret)
  })

  it('searches an index of version 1 through the engine, and says who could not reach a registry', async () => {
    const index = await startSearchIndex([
      { name: 'team/web', description: '<b>web</b>', star_count: 3, is_official: false, is_automated: false },
      { name: 'web', description: '', star_count: 1, is_official: true, is_automated: false },
    ])
    const found = await gantry.rpc.registries.search({ term: 'web', registry: index.host })
    expect(found.images).toEqual([
      {
        reference: `${index.host}/team/web`,
        description: '<b>web</b>',
        stars: 3,
        isOfficial: false,
        isAutomated: false,
      },
      { reference: `${index.host}/web`, description: '', stars: 1, isOfficial: true, isAutomated: false },
    ])
    const official = await gantry.rpc.registries.search({
      term: 'web',
      registry: index.host,
      isOfficial: true,
    })
    expect(official.images).toHaveLength(1)
    await index.stop()
    const errorOf = (registry?: string) =>
      gantry.rpc.registries
        .search({ term: 'web', ...(registry === undefined ? {} : { registry }) })
        .catch((error: { data: { code: string } }) => error.data.code)
    expect(await errorOf(index.host)).toBe('registry-unreachable-here')
    expect(await errorOf()).toBe('registry-unreachable')
  })

  it('shows a token of the server that a registry names, and follows its pages', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://token.invalid')
      asked.push(`${url.pathname}${url.search} ${request.headers.authorization ?? ''}`)
      const { port } = server.address() as AddressInfo
      if (url.pathname === '/token') response.end(JSON.stringify({ token: 'abc' }))
      else if (request.headers.authorization !== 'Bearer abc') {
        const realm = url.searchParams.has('evil')
          ? 'http://evil.example/token'
          : `http://localhost:${port}/token`
        response.setHeader(
          'www-authenticate',
          `Bearer realm="${realm}",service="reg",scope="repository:a/b:pull"`,
        )
        response.writeHead(401).end('{}')
      } else if (url.searchParams.has('last')) response.end(JSON.stringify({ tags: ['1.10'] }))
      else {
        response.setHeader('link', '</v2/a/b/tags/list?last=1.9&n=1000>; rel="next"')
        response.end(JSON.stringify({ tags: ['1.9', 'latest', 7] }))
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const tags = await gantry.rpc.registries.tags({ reference: `localhost:${port}/a/b` })
    expect(tags).toEqual({ tags: ['latest', '1.10', '1.9'], isCut: false })
    expect(asked[1]).toBe('/token?service=reg&scope=repository%3Aa%2Fb%3Apull ')
    server.closeAllConnections()
    server.close()
  })
})
