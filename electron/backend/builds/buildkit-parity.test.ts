import { execFile } from 'node:child_process'
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

interface Case {
  readonly ignore?: string
  /** Of the Dockerfile; `COPY . /c/` unless told. */
  readonly copy?: string
  /** Path of the Dockerfile from the context. */
  readonly dockerfile?: string
}

const cases: Readonly<Record<string, Case>> = {
  'an ignored Dockerfile and ignore file': { ignore: 'Dockerfile\n.dockerignore\n*.log\n' },
  'a Dockerfile from outside': { dockerfile: '../outside/Dockerfile', ignore: '**/*.log\n.dockerignore\n' },
  'exceptions in ignored folders': { ignore: 'sub\n!sub/deep/keep.log\nother\n' },
  'some files': { copy: 'COPY sub/keep.txt b.txt /c/' },
  'files by pattern and through a link': { copy: 'COPY *.txt to-sub/deep/ /c/' },
  'a name with a comma': { copy: 'COPY ["x, y.txt", "long", "/c/"]' },
}

describe.skipIf(dockerdMissing())('BuildKit copies of a folder what the docker CLI copies', () => {
  const { engine, gantry } = engineAndBackend()
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-buildkit-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(Object.entries(cases))('%s', async (what, { ignore, copy, dockerfile = 'Dockerfile' }) => {
    const context = join(folder, what.replace(/\W+/g, '-'), 'context')
    const files = {
      [dockerfile]: `FROM scratch\n${copy ?? 'COPY . /c/'}\nCMD ["x"]\n`,
      ...(ignore === undefined ? {} : { '.dockerignore': ignore }),
      'a.txt': 'a',
      'b.txt': 'b',
      'x, y.txt': 'xy',
      'a.log': 'l',
      'sub/keep.txt': 'k',
      'sub/deep/keep.log': 'l',
      'sub.txt': 'after the folder',
      'other/x2': 'x'.repeat(3_000_001),
      [`long/${'n'.repeat(120)}/${'ö'.repeat(60)}`]: 'x',
    }
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(context, name, '..'), { recursive: true })
      writeFileSync(join(context, name), text)
    }
    symlinkSync('a.txt', join(context, 'link'))
    symlinkSync('sub', join(context, 'to-sub'))
    symlinkSync('../../outside', join(context, 'way-out'))
    linkSync(join(context, 'a.txt'), join(context, 'sub/same-as-a'))
    chmodSync(join(context, 'b.txt'), 0o754)
    chmodSync(join(context, 'a.log'), 0o711)
    mkdirSync(join(context, 'empty'))

    const entry = await gantry.run({
      kind: 'image.build',
      builder: 'buildkit',
      context,
      tags: ['ours'],
      ...(dockerfile === 'Dockerfile' ? {} : { dockerfile: join(context, dockerfile) }),
    })
    expect(entry.results[0]?.error).toBeUndefined()
    const ours = await filesOf('ours')
    await engine.docker('build', '-q', '-t', 'theirs', '-f', join(context, dockerfile), context)
    expect(ours.length).toBeGreaterThan(2)
    expect(ours).toEqual(await filesOf('theirs'))
  })

  it('goes by the ignore file of the Dockerfile, which the classic builder does not know', async () => {
    const context = join(folder, 'own-ignore-file')
    mkdirSync(join(context, 'sub'), { recursive: true })
    const files = {
      'sub/Dockerfile': 'FROM scratch\nCOPY . /c/\nCMD ["x"]\n',
      'sub/Dockerfile.dockerignore': 'b\nsub\n',
      '.dockerignore': 'a\n',
      a: '',
      b: '',
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(context, name), text)
    const command = { kind: 'image.build' as const, context, dockerfile: 'sub/Dockerfile', tags: ['own'] }
    expect((await gantry.run({ ...command, builder: 'buildkit' })).state).toBe('done')
    const names = (await filesOf('own')).map((line) => line.split(' c/').at(-1))
    expect(names).toEqual(['', '.dockerignore', 'a'])
  })

  it('sends what changed since the last build, and nothing where nothing did', async () => {
    const context = join(folder, 'again')
    mkdirSync(context)
    for (const [name, text] of Object.entries({ Dockerfile: 'FROM scratch\nCOPY . /\n', a: '1', b: '2' }))
      writeFileSync(join(context, name), text)
    const sent = async () => {
      const { id, state } = await gantry.run({ kind: 'image.build', builder: 'buildkit', context })
      expect(state).toBe('done')
      for await (const news of await gantry.rpc.builds.watchOne({ id }))
        if (news.type === 'snapshot') return news.details.build.sent?.files ?? 0
    }
    expect(await sent()).toBe(4)
    expect(await sent()).toBe(0)
    writeFileSync(join(context, 'a'), 'changed')
    expect(await sent()).toBe(1)
    rmSync(join(context, 'b'))
    expect(await sent()).toBe(0)
  })

  /** What is in an image, one line each: name, mode, size, owner, link and, of files, time. */
  async function filesOf(image: string): Promise<string[]> {
    const tar = join(folder, `${image}.tar`)
    const id = await engine.docker('create', image)
    await engine.docker('export', '-o', tar, id)
    await engine.docker('rm', id)
    const { stdout } = await promisify(execFile)('tar', ['-tvf', tar, '--numeric-owner', '--full-time'])
    // Folders have the time of the build; what is not below c/ the engine adds to every container.
    return stdout
      .split('\n')
      .filter((line) => / c\//.test(line))
      .map((line) => (line.startsWith('d') ? line.replace(/ [\d-]{10} [\d:]{8}/, '') : line))
  }
})
