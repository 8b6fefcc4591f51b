import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { ReadBuffers } from '../engine/read-buffers'
import { engineAndBackend } from '../testing/engine-and-backend'

/** Made on the host and in the container alike. */
const tree = `
  mkdir -p src/sub/deep src/empty && cd src
  echo one > one; echo two > sub/two; echo three > sub/deep/three
  chmod 600 one; chmod 4755 sub/two; chmod 700 sub/deep; chown 1234:2345 sub/two
  ln -s one link; ln -s sub folder-link; ln -s nowhere broken; ln -s /etc/hostname absolute
  ln one hard; touch -d '2001-02-03 04:05:06' one; touch -d '2002-02-03 04:05:06' sub sub/two
  printf 'x' > 'two words'; head -c 100000 /dev/zero > large
  long=$(printf 'n%.0s' $(seq 1 120)); mkdir $long; echo deep > $long/$long
`
/** What is where the files go. */
const places = `mkdir folder; echo old > file; mkdir -p folder/sub; echo old > folder/other; ln -s folder to-folder; ln -s file to-file; ln -s gone to-gone; mkdir blocked; mkdir blocked/one; echo x > blocked/src; touch -d '2003-02-03 04:05:06' file folder/other blocked/src`

/** Source, destination, options. */
const cases: readonly (readonly [string, string, ...string[]])[] = [
  ['src/one', 'folder'],
  ['src/one', 'folder/'],
  ['src/one', 'file'],
  ['src/one', 'new'],
  ['src/one', 'new/'],
  ['src/one', 'no/new'],
  ['src/one', 'to-folder'],
  ['src/one', 'to-file'],
  ['src/one', 'to-gone'],
  ['src/one', 'blocked'],
  ['src', 'folder'],
  ['src/', 'folder'],
  ['src/.', 'folder'],
  ['src', 'new'],
  ['src/.', 'new'],
  ['src/', 'new/'],
  ['src/.', 'new/.'],
  ['src', 'file'],
  ['src', 'blocked'],
  ['src', 'to-folder'],
  ['src/sub', 'folder'],
  ['src/link', 'folder'],
  ['src/link', 'new'],
  ['src/link', 'folder', '-L'],
  ['src/link', 'new', '-L'],
  ['src/folder-link', 'folder'],
  ['src/folder-link', 'folder', '-L'],
  ['src/folder-link', 'new', '-L'],
  ['src/folder-link/.', 'folder', '-L'],
  ['src/broken', 'folder'],
  ['src/absent', 'folder'],
  ['src/two words', 'folder/other name'],
  ['src/large', 'folder/'],
  ['src', 'new', '-a'],
]

describe.skipIf(dockerdMissing())('docker cp, by the docker CLI and by the app', () => {
  const { engine, gantry } = engineAndBackend()
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-copy-'))
    execFileSync('sh', ['-c', tree], { cwd: folder })
    for (const name of ['cli', 'app']) {
      await engine.docker('run', '-d', '--init', '--name', name, engine.busybox, 'sleep', '1000')
      await engine.docker('exec', name, 'sh', '-c', `cd / && ${tree}`)
    }
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  // Of folders the size is the file system's own affair, and the time too unless it was set.
  const listing = `find . | sort | while read -r f; do
    if [ -d "$f" ] && [ ! -L "$f" ]; then t=$(stat -c %Y "$f"); [ $t -lt 1100000000 ] || t=now; stat -c "%n|%f|%u:%g|$t" "$f"
    else stat -c '%n|%f|%s|%u:%g' "$f"; readlink "$f" || { stat -c %Y "$f"; md5sum < "$f"; }; fi; done; true`
  const titles = cases.map((each) => each.join(' '))
  const prepare = `${cases.map((_each, index) => `mkdir c${index}; (cd c${index}; ${places});`).join(' ')}`
  const outcomes = (copy: (index: number) => Promise<boolean>): Promise<boolean[]> =>
    Promise.all(cases.map((_each, index) => copy(index)))
  const byCli = (...args: string[]): Promise<boolean> =>
    engine
      .docker('cp', ...args)
      .then(() => true)
      .catch(() => false)
  const byApp = async (source: string, destination: string, options: readonly string[]): Promise<boolean> => {
    const { state, results } = await gantry.run({
      kind: 'container.copy',
      source,
      destination,
      isReplacing: true,
      ...(options.includes('-L') ? { followLink: true } : {}),
      ...(options.includes('-a') ? { archive: true } : {}),
    })
    expect(results[0]?.error?.code).not.toBe('app-failed')
    return state === 'done'
  }
  /** What became of each case: not done, or what is there now. */
  const told = (isDone: readonly boolean[], listed: string): Record<string, string | false> => {
    const parts = listed.split(/^#\d+\n/m).slice(1)
    return Object.fromEntries(
      titles.map((title, index) => [title, isDone[index] ? (parts[index] ?? '') : false]),
    )
  }
  const listAll = cases.map((_each, index) => `echo '#${index}'; (cd c${index}; ${listing});`).join('\n')

  it('out of a container', async () => {
    const [cli, app] = ['out-cli', 'out-app'].map((name) => {
      const at = join(folder, name)
      mkdirSync(at)
      execFileSync('sh', ['-c', prepare], { cwd: at })
      return at
    }) as [string, string]
    const expected = await outcomes((index) => {
      const [source = '', destination = '', ...options] = cases[index] ?? []
      return byCli(...options, `cli:/${source}`, `${cli}/c${index}/${destination}`)
    })
    const done = await outcomes((index) => {
      const [source = '', destination = '', ...options] = cases[index] ?? []
      return byApp(`cli:/${source}`, `${app}/c${index}/${destination}`, options)
    })
    const listed = (at: string): string => execFileSync('sh', ['-c', listAll], { cwd: at }).toString()
    expect(told(done, listed(app))).toEqual(told(expected, listed(cli)))
    expect(execFileSync('find', [app, '-name', '.gantry*']).toString()).toBe('')
    expect(expected.filter(Boolean).length).toBeGreaterThan(20)
  })

  it('into a container', async () => {
    for (const name of ['cli', 'app'])
      await engine.docker('exec', name, 'sh', '-c', `mkdir /work && cd /work && ${prepare}`)
    const expected = await outcomes((index) => {
      const [source = '', destination = '', ...options] = cases[index] ?? []
      return byCli(...options, `${folder}/${source}`, `cli:/work/c${index}/${destination}`)
    })
    const done = await outcomes((index) => {
      const [source = '', destination = '', ...options] = cases[index] ?? []
      return byApp(`${folder}/${source}`, `app:/work/c${index}/${destination}`, options)
    })
    const listed = (name: string): Promise<string> =>
      engine.docker('exec', name, 'sh', '-c', `cd /work; ${listAll}`)
    expect(told(done, await listed('app'))).toEqual(told(expected, await listed('cli')))
    expect(expected.filter(Boolean).length).toBeGreaterThan(20)
  })

  it('asks before it writes over files of this computer, and refuses what leads nowhere', async () => {
    const at = join(folder, 'asked')
    mkdirSync(at)
    writeFileSync(join(at, 'one'), 'mine')
    const copy = { kind: 'container.copy' as const, source: 'cli:/src/one', destination: at }
    const refused = await gantry.run(copy)
    expect(refused.results[0]?.error).toMatchObject({ code: 'file-exists' })
    expect(execFileSync('cat', [join(at, 'one')]).toString()).toBe('mine')
    const { line, state, results } = await gantry.run({ ...copy, isReplacing: true })
    expect([state, line, results[0]?.details]).toEqual([
      'done',
      `docker cp cli:/src/one ${at}`,
      [join(at, 'one')],
    ])
    expect((await gantry.run({ ...copy, source: 'nobody:/x' })).results[0]?.error?.code).toBe('not-found')
    expect((await gantry.run({ ...copy, destination: 'here' })).results[0]?.error?.code).toBe('path-invalid')
  })
})

describe('an archive that tries to get out', () => {
  it.each([
    ['a way up', [{ name: 'src/../../out', type: 'file' as const }]],
    ['a link that leads up', [{ name: 'src/up', type: 'symlink' as const, linkname: '../../out' }]],
    [
      'a file behind a link',
      [
        { name: 'src/etc', type: 'symlink' as const, linkname: '/tmp' },
        { name: 'src/etc/out', type: 'file' as const },
      ],
    ],
    [
      'a hard link to elsewhere',
      [{ name: 'src/passwd', type: 'link' as const, linkname: '../../etc/passwd' }],
    ],
    [
      'a hard link through a link',
      [
        { name: 'src/etc', type: 'symlink' as const, linkname: '/etc' },
        { name: 'src/passwd', type: 'link' as const, linkname: 'src/etc/passwd' },
      ],
    ],
  ])('%s is refused', async (_what, entries) => {
    const { unpackTar } = await import('../files/unpack-tar')
    const { Readable } = await import('node:stream')
    const outer = mkdtempSync(join(tmpdir(), 'gantry-unpack-'))
    const inner = join(outer, 'inner')
    mkdirSync(inner)
    const archive = pack()
    for (const entry of entries) archive.entry(entry, '')
    archive.finalize()
    await expect(
      unpackTar({
        buffers: new ReadBuffers(),
        archive: Readable.from(archive),
        folder: inner,
        place: (name) => name.replace(/^src\/?/, '') || '.',
        below: '.',
        signal: new AbortController().signal,
        onBytes: () => undefined,
        onSkipped: () => undefined,
      }),
    ).rejects.toMatchObject({ data: { code: 'unsafe-archive' } })
    expect(existsSync(join(outer, 'out'))).toBe(false)
    expect(existsSync('/tmp/out')).toBe(false)
    rmSync(outer, { recursive: true })
  })
})
