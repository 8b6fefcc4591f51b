import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '#shared/commands/index'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

describe.skipIf(dockerdMissing())('images and files of this computer', () => {
  const { engine, gantry } = engineAndBackend()
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-save-'))
    for (const name of ['one', 'two']) {
      await engine.docker('run', '--name', name, engine.busybox, 'sh', '-c', `echo ${name} > /kept`)
      await engine.docker('commit', '-c', `LABEL name=${name}`, name, `own/${name}:1`)
    }
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  const file = (name: string): string => join(folder, name)
  const codeOf = async (command: Command): Promise<string | undefined> => {
    const { state, results } = await gantry.run(command)
    return state === 'failed' ? results[0]?.error?.code : state
  }
  const members = (path: string): string[] =>
    execFileSync('tar', ['-tf', path]).toString().split('\n').toSorted()

  it('saves several images as docker does, and loads them again', async () => {
    const images = ['own/one:1', 'own/two:1']
    const entry = await gantry.run({ kind: 'image.save', output: file('both.tar'), images })
    expect(entry).toMatchObject({
      state: 'done',
      line: `docker save --output ${file('both.tar')} own/one:1 own/two:1`,
      results: [{ details: [file('both.tar')] }],
    })
    expect(entry.progress?.current).toBe(entry.progress?.total)
    await engine.docker('save', '-o', file('cli.tar'), ...images)
    expect(members(file('both.tar'))).toEqual(members(file('cli.tar')))

    const ids = await engine.docker('images', '-q', '--no-trunc', 'own/one')
    await engine.docker('rm', 'one', 'two')
    await engine.docker('rmi', ...images)
    const loaded = await gantry.run({ kind: 'image.load', input: file('both.tar') })
    expect(loaded.results[0]?.details.toSorted()).toEqual(images.map((name) => `Loaded image: ${name}`))
    expect(loaded.progress?.current).toBe(loaded.progress?.total)
    expect(await engine.docker('images', '-q', '--no-trunc', 'own/one')).toBe(ids)

    execFileSync('gzip', ['-k', file('both.tar')])
    await engine.docker('rmi', 'own/one:1')
    expect(await codeOf({ kind: 'image.load', input: file('both.tar.gz'), quiet: true })).toBe('done')
    expect(await engine.docker('images', '-q', '--no-trunc', 'own/one')).toBe(ids)
  })

  it('never writes over a file unasked, and leaves nothing half-made', async () => {
    const save = {
      kind: 'image.save' as const,
      output: file('there.tar'),
      images: ['own/one:1'],
    } satisfies Command
    writeFileSync(file('there.tar'), 'mine')
    expect(await codeOf(save)).toBe('file-exists')
    expect(execFileSync('cat', [file('there.tar')]).toString()).toBe('mine')
    expect(await codeOf({ ...save, images: ['nobody:1'], isReplacing: true })).toBe('not-found')
    expect(execFileSync('cat', [file('there.tar')]).toString()).toBe('mine')
    expect(await codeOf({ ...save, isReplacing: true })).toBe('done')
    expect(members(file('there.tar'))).toContain('manifest.json')

    expect(await codeOf({ ...save, output: 'relative.tar' })).toBe('path-invalid')
    expect(await codeOf({ ...save, output: file('no/where.tar') })).toBe('path-missing')
    expect(await codeOf({ ...save, output: folder })).toBe('path-invalid')
    symlinkSync('/dev/full', file('full'))
    expect(await codeOf({ ...save, output: file('full'), isReplacing: true })).toBe('path-invalid')

    const running = gantry.rpc.activity.run({
      id: 'save-cancelled',
      command: { ...save, output: file('c.tar') },
    })
    await gantry.rpc.activity.cancel({ id: 'save-cancelled' })
    expect((await running).state).toBe('cancelled')
    expect(existsSync(file('c.tar'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it.skipIf(process.getuid?.() !== 0)('leaves nothing on a disk that is full', async () => {
    const small = file('small')
    execFileSync('mkdir', [small])
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small])
    try {
      const output = join(small, 'image.tar')
      expect(await codeOf({ kind: 'image.save', output, images: ['own/one:1'] })).toBe('path-disk-full')
      expect(readdirSync(small)).toEqual([])
    } finally {
      execFileSync('umount', [small])
    }
  })

  it('says what is no archive, and what is one of something else', async () => {
    writeFileSync(file('picture.png'), Buffer.alloc(4096, 7))
    expect(await codeOf({ kind: 'image.load', input: file('picture.png') })).toBe('not-an-archive')
    expect(await codeOf({ kind: 'image.import', source: file('picture.png') })).toBe('not-an-archive')
    expect(await codeOf({ kind: 'image.load', input: file('absent.tar') })).toBe('path-missing')
    await engine.docker('run', '--name', 'files', engine.busybox, 'true')
    expect(await codeOf({ kind: 'container.export', target: 'files', output: file('files.tar') })).toBe(
      'done',
    )
    expect(await codeOf({ kind: 'image.load', input: file('files.tar') })).toBe('no-image-archive')
    execFileSync('sh', ['-c', `head -c 100000 ${file('both.tar')} > ${file('cut.tar')}`])
    expect(await codeOf({ kind: 'image.load', input: file('cut.tar') })).toBe('no-image-archive')
  })

  it('exports the files of a container and imports them as an image with its changes', async () => {
    await engine.docker('run', '--name', 'source', engine.busybox, 'sh', '-c', 'echo mine > /kept')
    await gantry.run({ kind: 'container.export', target: 'source', output: file('source.tar') })
    expect(members(file('source.tar'))).toContain('kept')
    const { state, results } = await gantry.run({
      kind: 'image.import',
      source: file('source.tar'),
      reference: 'own/imported:2',
      message: 'from a file',
      changes: ['CMD ["cat", "/kept"]', 'ENV A=b'],
    })
    expect(state).toBe('done')
    expect(await engine.docker('images', '-q', '--no-trunc', 'own/imported:2')).toBe(results[0]?.details[0])
    expect(await engine.docker('run', '--rm', 'own/imported:2')).toBe('mine')
    const facts = await engine.docker('inspect', '-f', '{{.Comment}} {{json .Config.Env}}', 'own/imported:2')
    expect(facts).toBe('from a file ["A=b"]')
    expect(await codeOf({ kind: 'image.import', source: 'http://127.0.0.1:1/none.tar' })).not.toBe('done')
  })

  it('commits as docker does', async () => {
    await engine.docker('run', '-d', '--name', 'busy', engine.busybox, 'sh', '-c', 'echo x > /x; sleep 1000')
    const { results, line } = await gantry.run({
      kind: 'container.commit',
      target: 'busy',
      reference: 'own/busy:1',
      author: 'Kim',
      message: 'a note',
      changes: ['LABEL a=b', 'CMD ["cat", "/x"]'],
      pause: false,
    })
    expect(line).toContain('--pause=false')
    const facts = await engine.docker(
      ...['inspect', '-f', '{{.Id}} {{.Author}} {{.Comment}} {{json .Config.Labels}}', 'own/busy:1'],
    )
    expect(facts).toBe(`${results[0]?.details[0]} Kim a note {"a":"b"}`)
    expect(await engine.docker('run', '--rm', 'own/busy:1')).toBe('x')
    expect(await codeOf({ kind: 'container.commit', target: 'nobody' })).toBe('not-found')
    expect(await codeOf({ kind: 'container.commit', target: 'busy', changes: ['CMD ["unclosed'] })).not.toBe(
      'app-failed',
    )
  })
})
