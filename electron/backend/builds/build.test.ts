import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command, CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import type { BuildDetails } from '#shared/contract/builds'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import { until } from '../../../e2e/fixtures/until'
import { engineAndBackend } from '../testing/engine-and-backend'

describe.skipIf(dockerdMissing())('builds on a real engine', () => {
  const { engine, gantry } = engineAndBackend()
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-build-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  let contexts = 0
  const contextOf = (files: Record<string, string>): string => {
    const context = join(folder, `context-${++contexts}`)
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(context, name, '..'), { recursive: true })
      writeFileSync(join(context, name), text)
    }
    return context
  }
  const build = async (
    command: Omit<CommandOf<'image.build'>, 'kind'>,
  ): Promise<{ entry: ActivityEntry; details: BuildDetails }> => {
    const entry = await gantry.run({ kind: 'image.build', ...command })
    for await (const news of await gantry.rpc.builds.watchOne({ id: entry.id }))
      if (news.type === 'snapshot') return { entry, details: news.details }
    throw new Error('no build')
  }
  const shown = ({ steps }: BuildDetails): [string, string, number | null][] =>
    steps.filter(({ isInternal }) => !isInternal).map(({ text, state, line }) => [text, state, line])

  const outcome = ({ entry, details }: { entry: ActivityEntry; details: BuildDetails }) => [
    entry.state,
    details.build.error?.code,
    details.build.errorLine,
  ]

  for (const builder of ['classic', 'buildkit'] as const)
    describe(builder, () => {
      const dockerfile = `FROM busybox AS base\n# note\nARG WHO=nobody\nRUN echo "hello $WHO" && echo ${builder}\n\nFROM base\nCOPY file /file\nRUN cat /file\nCMD ["true"]\n`

      it('builds with steps, lines and logs; the second time from the cache', async () => {
        const context = contextOf({ Dockerfile: dockerfile, file: 'content\n' })
        const command = {
          context,
          tags: [`built:${builder}`, `also:${builder}`],
          buildArgs: [{ name: 'WHO', value: 'you' }],
          labels: { made: 'here' },
          builder,
        }
        const first = await build(command)
        expect(outcome(first)).toEqual(['done', undefined, null])
        expect(shown(first.details)).toContainEqual(['RUN cat /file', 'done', 8])
        expect(shown(first.details)).toContainEqual(['COPY file /file', 'done', 7])
        expect(Object.values(first.details.logs).join()).toContain('hello you')
        expect(first.details.build.sent).toMatchObject({ files: 2, isDone: true })
        const id = await engine.docker('inspect', '-f', '{{.Id}} {{.Config.Labels.made}}', `also:${builder}`)
        expect(id.trim()).toBe(`${first.details.build.imageId} here`)

        const second = await build(command)
        expect(shown(second.details)).toContainEqual(['RUN cat /file', 'cached', 8])
        expect(second.details.build.cached).toBe(second.details.build.total)
        const third = await build({ ...command, noCache: true })
        expect(third.details.build.cached).toBe(0)
      })

      it('says which line failed, and leaves no container behind', async () => {
        const of = (text: string) => build({ context: contextOf({ Dockerfile: text }), builder })
        const failing = await of('FROM busybox\n\nRUN echo before; exit 3\n')
        expect(outcome(failing)).toEqual(['failed', 'build-failed', 3])
        expect(Object.values(failing.details.logs).join()).toContain('before')
        expect(shown(failing.details)).toContainEqual(['RUN echo before; exit 3', 'failed', 3])
        expect(outcome(await of('FROM busybox\nCOPY nowhere /x\n'))).toEqual(['failed', 'build-failed', 2])
        const bad = await of('FROM busybox\nFROB x\n')
        expect([bad.entry.state, bad.details.build.errorLine]).toEqual(['failed', 2])
        expect((await of('FROM localhost:1/no/such:image\n')).entry.state).toBe('failed')
        expect(await engine.docker('ps', '-aq')).toBe('')
      })

      it('a cancel stops what runs', async () => {
        const context = contextOf({ Dockerfile: 'FROM busybox\nRUN echo up; sleep 61234\n' })
        const id = `cancelled-${builder}`
        const ended = gantry.rpc.activity.run({ id, command: { kind: 'image.build', context, builder } })
        await until(async () => {
          for await (const news of await gantry.rpc.builds.watchOne({ id }))
            if (JSON.stringify(news).includes('up\\n')) return true
          return undefined
        }, 'output')
        await gantry.rpc.activity.cancel({ id })
        expect((await ended).state).toBe('cancelled')
        await until(
          async () => ((await engine.docker('ps', '-aq')) === '' && !sleeps() ? true : undefined),
          'nothing to run',
        )
      })
    })

  it('hands secrets to BuildKit, and keeps them nowhere', async () => {
    const context = contextOf({
      Dockerfile:
        'FROM busybox\nRUN --mount=type=secret,id=token cat /run/secrets/token && cp /run/secrets/token /kept\n',
    })
    const source = join(folder, 'secret.txt')
    writeFileSync(source, 'open-sesame-42')
    const command = { context, tags: ['secret:1'], secrets: [{ id: 'token', source }] }
    const built = await build(command)
    expect(outcome(built)).toEqual(['done', undefined, null])
    expect((await engine.docker('run', '--rm', 'secret:1', 'cat', '/kept')).trim()).toBe('open-sesame-42')
    expect(JSON.stringify(built)).not.toContain('open-sesame')
    expect(JSON.stringify(built)).toContain('•••')
    const refused = await build({ ...command, builder: 'classic' })
    expect(outcome(refused)).toEqual(['failed', 'not-supported', null])
  })

  it.skipIf(registryMissing())('fetches a private base image as who is signed in', async () => {
    const registry = await startRegistry({ users: { ada: 'c0rrect-horse' } })
    try {
      const base = `${registry.host}/private/base:1`
      const of = (builder: 'classic' | 'buildkit') =>
        build({
          context: contextOf({ Dockerfile: `FROM ${base}\nLABEL made=${builder}\n` }),
          tags: [`private:${builder}`],
          pull: true,
          builder,
        })
      await engine.docker('tag', 'busybox', base)
      const login = {
        kind: 'registry.login',
        server: registry.host,
        username: 'ada',
        password: 'c0rrect-horse',
      }
      const signIn = async () => expect((await gantry.run(login as Command)).state).toBe('done')
      await signIn()
      expect((await gantry.run({ kind: 'image.push', reference: base })).state).toBe('done')
      await gantry.run({ kind: 'registry.logout', server: registry.host })
      for (const builder of ['classic', 'buildkit'] as const) {
        expect((await of(builder)).entry.state).toBe('failed')
        await signIn()
        const built = await of(builder)
        expect(outcome(built)).toEqual(['done', undefined, null])
        expect(JSON.stringify(built)).not.toContain('c0rrect-horse')
        await gantry.run({ kind: 'registry.logout', server: registry.host })
      }
    } finally {
      await registry.stop()
    }
  })

  it('says which file cannot be read, and what is no folder', async () => {
    const missing = await build({ context: join(folder, 'nowhere') })
    expect(outcome(missing)).toEqual(['failed', 'path-missing', null])
    const none = await build({ context: contextOf({ x: '' }) })
    expect(outcome(none)).toEqual(['failed', 'path-missing', null])
  })

  it('takes a Dockerfile from outside of the folder, and a big file', async () => {
    const context = contextOf({ big: 'x'.repeat(3_000_001) })
    const dockerfile = join(folder, 'Outside.Dockerfile')
    writeFileSync(dockerfile, 'FROM scratch\nCOPY . /\n')
    const built = await build({ context, dockerfile, builder: 'classic', tags: ['outside'] })
    expect(outcome(built)).toEqual(['done', undefined, null])
    expect(built.details.build.sent?.bytes).toBeGreaterThan(3_000_000)
  })

  it('keeps the history over a restart, and forgets', async () => {
    const { entry } = await build({ context: contextOf({ Dockerfile: 'FROM scratch\nLABEL a=b\n' }) })
    await gantry.backend.dispose()
    const { BuildLog } = await import('./build-log')
    const log = new BuildLog(gantry.dataDir)
    expect(log.details(entry.id)).toMatchObject({
      build: { state: 'done' },
      dockerfile: { name: 'Dockerfile' },
    })
    log.remove([entry.id])
    await log.saved()
    expect(new BuildLog(gantry.dataDir).builds.some(({ id }) => id === entry.id)).toBe(false)
  })

  /** Whether the program of a step still runs. */
  function sleeps(): boolean {
    return execFileSync('ps', ['-eo', 'args', '--no-headers'], { encoding: 'utf8' })
      .split('\n')
      .some((line) => /^sleep 61234$/.test(line))
  }
})
