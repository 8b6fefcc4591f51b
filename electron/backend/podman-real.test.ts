import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCommand } from '#shared/commands/read-line'
import type { ActivityEntry } from '#shared/contract/activity'
import { type PrivatePodman, podmanMissing, startPodman } from '../../e2e/fixtures/private-podman'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../e2e/fixtures/private-registry'
import { startBackend, type TestBackend } from './testing/start-backend'

describe.skipIf(podmanMissing() ?? registryMissing())('a real Podman', () => {
  let podman: PrivatePodman
  let registry: PrivateRegistry
  let gantry: TestBackend

  beforeAll(async () => {
    registry = await startRegistry()
    podman = await startPodman(registry.host)
    gantry = await startBackend(podman.host)
    mkdirSync(join(podman.folder, 'context'))
    writeFileSync(
      join(podman.folder, 'context/Dockerfile'),
      'FROM busybox\nCOPY file /file\nCMD ["cat", "/file"]\n',
    )
    writeFileSync(join(podman.folder, 'context/file'), 'text\n')
  })
  afterAll(async () => {
    await gantry.stop()
    await Promise.all([podman.stop(), registry.stop()])
  })

  /** Runs a docker line through the app. */
  const typed = (line: string): Promise<ActivityEntry> => {
    const read = readCommand(
      line.replaceAll('{folder}', podman.folder).replaceAll('{registry}', registry.host),
    )
    if (!read.ok) throw new Error(JSON.stringify(read))
    return gantry.run(read.command)
  }
  const show = (target: string, format: string): Promise<string> =>
    podman.docker('inspect', '-f', format, target)

  it('is known for what it is', async () => {
    for await (const status of await gantry.rpc.engine.watch()) {
      expect(status).toMatchObject({ state: 'connected', engine: { product: 'podman' } })
      break
    }
  })

  const state = '{{.State.Status}}'
  const tags = async (): Promise<string> =>
    (await fetch(`http://${registry.host}/v2/team/own/tags/list`)).text()
  const table: readonly (readonly [string, () => Promise<string>, string | RegExp])[] = [
    [
      'docker run -d --network none --name web -e A=1 --label x=y -v kept:/data --memory 64m busybox sh -c "trap exit TERM; echo hello; sleep 1000 & wait"',
      () => show('web', `${state} {{.Config.Labels.x}} {{.HostConfig.Memory}}`),
      'running y 67108864',
    ],
    ['docker pause web', () => show('web', state), 'paused'],
    ['docker unpause web', () => show('web', state), 'running'],
    ['docker stop -t 1 web', () => show('web', state), 'exited'],
    ['docker start web', () => show('web', state), 'running'],
    ['docker restart -t 1 web', () => show('web', state), 'running'],
    ['docker rename web site', () => show('site', '{{.Name}}'), '/site'],
    [
      'docker cp {folder}/context/file site:/tmp/',
      () => podman.docker('exec', 'site', 'cat', '/tmp/file'),
      'text',
    ],
    ['docker commit -m kept site own:1', () => show('own:1', '{{.Comment}}'), 'kept'],
    [
      'docker tag own:1 {registry}/team/own:2',
      () => podman.docker('images', '--format', '{{.Repository}}:{{.Tag}}'),
      /team\/own:2/,
    ],
    ['docker push {registry}/team/own:2', tags, /"2"/],
    [
      'docker rmi {registry}/team/own:2',
      () => podman.docker('images', '--format', '{{.Repository}}'),
      /^(?!.*team)/s,
    ],
    [
      'docker pull {registry}/team/own:2',
      () => podman.docker('images', '--format', '{{.Repository}}'),
      /team\/own/,
    ],
    [
      'docker build -t built:1 {folder}/context',
      () => podman.docker('run', '--rm', '--network', 'none', 'built:1'),
      'text',
    ],
    ['docker save -o {folder}/own.tar own:1', () => podman.docker('rmi', 'own:1'), /Untagged/],
    ['docker load -i {folder}/own.tar', () => show('own:1', '{{.Comment}}'), 'kept'],
    ['docker export -o {folder}/site.tar site', () => show('site', state), 'running'],
    [
      'docker import {folder}/site.tar files:7',
      () => podman.docker('images', '--format', '{{.Repository}}:{{.Tag}}'),
      /files:7/,
    ],
    ['docker volume create more', () => podman.docker('volume', 'ls', '-q'), /more/],
    ['docker volume rm more', () => podman.docker('volume', 'ls', '-q'), 'kept'],
    ['docker network create lane', () => podman.docker('network', 'ls', '--format', '{{.Name}}'), /lane/],
    ['docker network rm lane', () => podman.docker('network', 'ls', '--format', '{{.Name}}'), /^(?!.*lane)/s],
    ['docker kill site', () => show('site', state), 'exited'],
    ['docker rm -v site', () => podman.docker('ps', '-aq'), ''],
  ]
  it.each(table)('%s', async (line, look, expected) => {
    const { state, results } = await typed(line)
    expect({ state, errors: results.map(({ error }) => error) }).toMatchObject({ state: 'done' })
    expect(await look()).toMatch(expected)
  })

  it('says what it does not support', async () => {
    await podman.docker('create', '--network', 'none', '--name', 'fixed', 'busybox', 'true')
    const { results } = await typed('docker update --memory 32m fixed')
    expect(results[0]?.error).toMatchObject({ code: 'not-supported' })
  })
})
