import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import type { Engine } from '../engine/engine'
import { engineAndBackend } from '../testing/engine-and-backend'
import { checkNewer } from './newer'

describe.skipIf(dockerdMissing() ?? registryMissing())('whether the registry has a newer image', () => {
  const { engine, gantry } = engineAndBackend()
  let registry: PrivateRegistry
  let reference: string

  beforeAll(async () => {
    registry = await startRegistry({ users: { ada: 'lovelace' } })
    reference = `${registry.host}/team/web:1`
  })
  afterAll(async () => {
    await registry.stop()
  })

  const stateNow = async () => (await gantry.rpc.images.newer({ reference })).state
  const sign = (kind: 'registry.login' | 'registry.logout') =>
    gantry.run(
      kind === 'registry.login'
        ? { kind, server: registry.host, username: 'ada', password: 'lovelace' }
        : { kind, server: registry.host },
    )

  it('asks as who is signed in, and says where nobody is', async () => {
    await engine.docker('tag', engine.busybox, reference)
    expect(await stateNow()).toBe('local-only')
    expect((await sign('registry.login')).state).toBe('done')
    expect((await gantry.run({ kind: 'image.push', reference })).state).toBe('done')
    expect(await stateNow()).toBe('same')

    // Another image comes under the same tag, and the one that was here is here again.
    await engine.docker('tag', engine.busybox, 'first')
    await engine.docker('run', '--name', 'next', engine.busybox, 'touch', '/next')
    await engine.docker('commit', 'next', reference)
    expect((await gantry.run({ kind: 'image.push', reference })).state).toBe('done')
    await engine.docker('tag', 'first', reference)
    expect(await stateNow()).toBe('newer')

    expect((await sign('registry.logout')).state).toBe('done')
    await expect(stateNow()).rejects.toMatchObject({ data: { code: 'registry-denied' } })
  })

  it('knows the names of Docker Hub as Podman writes them', async () => {
    const digest = `sha256:${'a'.repeat(64)}`
    const answers: unknown[] = [
      { RepoDigests: [`docker.io/library/web@${digest}`] },
      { Descriptor: { digest } },
    ]
    const asked: { schema: { parse: (raw: unknown) => unknown } }[] = []
    const podman = {
      ask: async (question: (typeof asked)[number]) => {
        asked.push(question)
        return question.schema.parse(answers.shift())
      },
    } as unknown as Engine
    const nobody = { registryAuth: async () => undefined }
    expect(await checkNewer(podman, nobody, 'web')).toEqual({ state: 'same', here: [digest], there: digest })
    expect(asked).toHaveLength(2)
  })
})
