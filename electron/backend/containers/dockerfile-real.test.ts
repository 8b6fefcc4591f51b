import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dockerfileOf } from '#shared/domain/dockerfile/dockerfile-of'
import { testWords } from '#shared/domain/dockerfile/words.fixture'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

const work = `
  mkdir -p /srv/app/empty /srv/deep/er; echo hello > /srv/app/index; chmod 640 /srv/app/index; chown 12:34 /srv/app/index
  echo changed >> /etc/passwd; ln -s ../srv/app /srv/link; ln /srv/app/index /srv/hard; rm -rf /home /bin/sort
  echo x > '/srv/two words'; touch -d '2001-02-03 04:05:06' /srv/deep/er
  name=$(printf 'n%.0s' $(seq 1 150)); echo long > /srv/$name
`

describe.skipIf(dockerdMissing())('a container as a Dockerfile', () => {
  const { engine, gantry } = engineAndBackend()
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-dockerfile-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** Every file with its mode, owner and content; of folders no time, since building makes them anew. */
  const filesOf = async (name: string): Promise<string[]> => {
    const at = join(folder, `files-${name}`)
    mkdirSync(at)
    await engine.docker('export', '-o', `${at}.tar`, name)
    execFileSync('tar', ['-xpf', `${at}.tar`, '-C', at, '--exclude=dev', '--exclude=proc', '--exclude=sys'])
    const script = `find . | sort | while read -r f; do stat -c '%n|%f|%u:%g' "$f"; readlink "$f"; [ -f "$f" ] && [ ! -L "$f" ] && md5sum < "$f"; done; true`
    return execFileSync('sh', ['-c', script], { cwd: at }).toString().split('\n')
  }
  const configOf = async (name: string): Promise<Record<string, unknown>> => {
    const { Env, Cmd, Entrypoint, WorkingDir, User, Labels, ExposedPorts, Volumes, StopSignal, Healthcheck } =
      JSON.parse(await engine.docker('inspect', '-f', '{{json .Config}}', name))
    // A PATH is given by the builder where the image has none.
    return {
      Env: Env.filter((entry: string) => !entry.startsWith('PATH=')),
      Cmd,
      Entrypoint,
      WorkingDir,
      User,
      Labels,
      ExposedPorts,
      Volumes,
      StopSignal,
      Healthcheck,
    }
  }

  it('tells what was changed, as docker diff does', async () => {
    await engine.docker('run', '--name', 'changed', engine.busybox, 'sh', '-c', work)
    const { id } = JSON.parse(
      await engine.docker('ps', '-a', '--no-trunc', '--format', '{"id":"{{.ID}}"}', '-f', 'name=changed'),
    )
    const { paths, kinds } = await gantry.rpc.changes.list({ id })
    const expected = (await engine.docker('diff', 'changed')).split('\n')
    expect(paths.map((path, index) => `${kinds[index]} ${path}`).toSorted()).toEqual(expected.toSorted())
    await engine.docker('create', '--name', 'untouched', engine.busybox)
    expect(await gantry.rpc.changes.list({ id: 'untouched' })).toEqual({ paths: [], kinds: '' })
    await expect(gantry.rpc.changes.list({ id: 'nobody' })).rejects.toMatchObject({
      data: { code: 'not-found' },
    })
  })

  it('builds an image with the same files and the same configuration', async () => {
    await engine.docker(
      ...[
        'run',
        '--name',
        'source',
        '-e',
        'A=b c $d "e"',
        '-l',
        'x=1 $2',
        '--expose',
        '53/udp',
        '-w',
        '/srv',
        '-u',
        '0:0',
      ],
      ...[
        '-v',
        '/data',
        '--stop-signal',
        'SIGINT',
        '--health-cmd',
        'test -f /ok',
        '--health-interval',
        '90s',
      ],
      ...['--entrypoint', 'sh', engine.busybox, '-c', work],
    )
    const facts = await gantry.rpc.changes.dockerfileFacts({ id: 'source' })
    expect(facts).toMatchObject({ container: 'source', tags: ['busybox:latest'], mounts: ['/data'] })
    const dockerfile = dockerfileOf(facts, testWords)
    const context = join(folder, 'context')
    mkdirSync(context)
    const write = async (isReplacing: boolean): Promise<number> => {
      let written = 0
      for await (const { bytes } of await gantry.rpc.changes.writeFolder({
        ...{ id: 'source', folder: context, dockerfile, isReplacing },
      }))
        written = bytes
      return written
    }
    expect(await write(false)).toBeGreaterThan(0)
    expect(readFileSync(join(context, 'Dockerfile'), 'utf8')).toBe(dockerfile)
    await expect(write(false)).rejects.toMatchObject({ data: { code: 'file-exists' } })
    await write(true)
    expect(readdirSync(context).toSorted()).toEqual(['Dockerfile', 'changes.tar'])

    await engine.docker('build', '-t', 'rebuilt:1', context)
    await engine.docker('create', '--name', 'rebuilt', 'rebuilt:1')
    expect(await filesOf('rebuilt')).toEqual(await filesOf('source'))
    expect(await configOf('rebuilt')).toEqual(await configOf('source'))
  })

  it('starts from an image without a name by its id, with what was committed told', async () => {
    await engine.docker('commit', '-m', 'first', 'changed', 'chain:1')
    await engine.docker('run', '--name', 'second', 'chain:1', 'sh', '-c', 'echo 2 > /two')
    const id = await engine.docker('commit', '-m', 'second', 'second')
    await engine.docker('run', '--name', 'third', id, 'sh', '-c', 'echo 3 > /three')
    const facts = await gantry.rpc.changes.dockerfileFacts({ id: 'third' })
    expect(facts).toMatchObject({ imageId: id, tags: [], ancestor: 'chain:1' })
    const text = dockerfileOf(facts, testWords)
    expect(text).toContain(`# ancestor chain:1\nFROM ${id}\n# committed\n`)
    expect(text).toMatch(/# {3}first: .*\n# {3}second: .*\n/)
  })
})
