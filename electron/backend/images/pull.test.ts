import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Progress } from '#shared/contract/activity'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import { engineAndBackend } from '../testing/engine-and-backend'

const layerSize = 8 << 20

describe.skipIf(dockerdMissing() ?? registryMissing())('pulling from a real registry', () => {
  // The engine's own patience with a dead registry is more than a minute.
  const { engine, gantry } = engineAndBackend({ dockerd: { args: ['--max-download-attempts', '1'] } })
  let registry: PrivateRegistry
  let big: string

  beforeAll(async () => {
    registry = await startRegistry()
    big = `${registry.host}/team/big:1.0`
    const folder = join(engine.folder, 'big')
    execFileSync('mkdir', [folder])
    writeFileSync(join(folder, 'noise'), randomBytes(layerSize))
    execFileSync('tar', ['-C', folder, '-cf', `${folder}.tar`, '.'])
    rmSync(folder, { recursive: true })
    await engine.docker('import', `${folder}.tar`, big)
    await engine.docker('push', big)
    await engine.docker('rmi', big)
  })
  afterAll(async () => {
    await registry.stop()
  })

  /** What the activity list tells of a run while it goes on. */
  const progressesOf = async (id: string, signal: AbortSignal): Promise<Progress[]> => {
    const seen: Progress[] = []
    for await (const change of await gantry.rpc.activity.watch(undefined, { signal })) {
      if (change.type !== 'entry' || change.entry.id !== id) continue
      if (change.entry.progress) seen.push(change.entry.progress)
    }
    return seen
  }
  const images = (): Promise<string> => engine.docker('images', '--format', '{{.Repository}}:{{.Tag}}')

  it('shows progress by layer, and checks that the image is there', async () => {
    registry.line.throttle(8 << 20)
    const watching = new AbortController()
    const progresses = progressesOf('pull-whole', watching.signal)
    const entry = await gantry.rpc.activity.run({
      id: 'pull-whole',
      command: { kind: 'image.pull', reference: big },
    })
    registry.line.throttle(null)
    watching.abort()
    expect(entry).toMatchObject({ state: 'done', line: `docker pull ${big}` })
    expect(entry.results[0]?.details.join('\n')).toMatch(
      /Digest: sha256:[0-9a-f]{64}\nStatus: Downloaded newer image/,
    )
    expect(await images()).toContain(big)
    const totals = (await progresses).map(({ current, total }) => [current, total] as const)
    expect(totals.some(([current, total]) => current > 0 && current < (total ?? 0))).toBe(true)
    expect(entry.progress?.current).toBe(entry.progress?.total)
    expect(entry.progress?.current).toBeGreaterThan(layerSize * 0.9)
    expect(entry.progress?.parts).toMatchObject([{ status: 'Pull complete', isDone: true }])
    const again = await gantry.run({ kind: 'image.pull', reference: big })
    expect(again.results[0]?.details.join('\n')).toContain('Image is up to date')
    await gantry.run({ kind: 'image.remove', targets: [big] })
  })

  it('stops the engine when it is cancelled', async () => {
    registry.line.throttle(1 << 20)
    const ended = gantry.rpc.activity.run({
      id: 'pull-cancelled',
      command: { kind: 'image.pull', reference: big },
    })
    await expect.poll(() => gantry.backend.connection.streamCounts().pulls).toBe(1)
    await gantry.rpc.activity.cancel({ id: 'pull-cancelled' })
    expect((await ended).state).toBe('cancelled')
    await expect.poll(() => gantry.backend.connection.streamCounts().pulls).toBe(0)
    registry.line.throttle(null)
    expect(await images()).not.toContain(big)
  })

  it('fails, in the words of the engine, when the line is cut in the middle of a layer', async () => {
    registry.line.cutAfter(2 << 20)
    const { state, results } = await gantry.run({ kind: 'image.pull', reference: big })
    registry.line.cutAfter(null)
    expect([state, results[0]?.outcome, results[0]?.error?.code]).toEqual([
      'failed',
      'failed',
      'registry-lost',
    ])
    expect(results[0]?.error?.message).not.toBe('')
    expect(await images()).not.toContain(big)
  })

  it('tells a missing image, a locked and an absent registry apart', async () => {
    const errorOf = async (reference: string) =>
      (await gantry.run({ kind: 'image.pull', reference })).results[0]?.error?.code
    expect(await errorOf(`${registry.host}/team/nothing:1.0`)).toBe('image-unknown')
    expect(await errorOf(`${registry.host}/team/big:9.9`)).toBe('image-unknown')
    expect(await errorOf('localhost:1/team/big:1.0')).toBe('registry-unreachable')
    const locked = await startRegistry({ users: { ada: 'lovelace' }, data: registry.data })
    expect(await errorOf(`${locked.host}/team/big:1.0`)).toBe('registry-denied')
    await locked.stop()
  })
})
