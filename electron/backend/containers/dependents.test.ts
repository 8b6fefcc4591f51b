import { beforeAll, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

describe.skipIf(dockerdMissing())('what making a container again costs', () => {
  const { engine, gantry } = engineAndBackend()
  let id: string

  beforeAll(async () => {
    id = await engine.docker(
      ...['run', '-d', '--name', 'web', '--ipc', 'shareable', '-v', '/deep/data', 'busybox', 'sleep', '1000'],
    )
  })

  it('names the containers that depend on it, and how', async () => {
    const create = (name: string, ...rest: string[]) =>
      engine.docker('create', '--name', name, ...rest, 'busybox', 'sleep', '1000')
    await engine.docker('network', 'create', 'lane')
    await Promise.all([
      create('apart'),
      create('inside', '--network', 'container:web', '--pid', `container:${id.slice(0, 12)}`),
      create('beside', '--ipc', `container:${id}`),
      create('borrower', '--volumes-from', 'web:ro'),
      create('linked', '--link', 'web:db'),
      // On a network of its own a link follows the name.
      create('follower', '--network', 'lane', '--link', 'web:db'),
    ])
    await create('webber', '--volumes-from', 'borrower')
    const named = async () =>
      (await gantry.rpc.containers.dependents({ id })).map(({ name, on }) => [name, on])
    await expect.poll(named).toEqual([
      ['beside', ['memory']],
      ['borrower', ['volumes']],
      ['inside', ['network', 'processes']],
      ['linked', ['link']],
    ])
  })

  it('counts the files that it changed, without the places where volumes are mounted', async () => {
    expect(await gantry.rpc.changes.count({ id })).toEqual({ count: 0 })
    await engine.docker(
      'exec',
      'web',
      'sh',
      '-c',
      'echo a > /deep/own; echo b > /deep/data/kept; rm /bin/true',
    )
    // /bin and the two files; not /deep, which is only there for its volume.
    expect(await gantry.rpc.changes.count({ id })).toEqual({ count: 3 })
  })
})
