import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { RemovalFacts } from '#shared/contract/images'
import { layersDown } from '#shared/domain/build-forest'
import { type ImageUser, predictImageRemoval } from '#shared/domain/predict-image-removal'
import { isActive } from '#shared/domain/usage'
import { dockerdMissing, type PrivateDockerd } from '../../../e2e/fixtures/private-dockerd'
import { engineAndBackend } from '../testing/engine-and-backend'

const rounds = 4

describe.skipIf(dockerdMissing() !== null)('what a removal will do, against the engine', () => {
  const { engine, gantry: test } = engineAndBackend()

  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'says every line beforehand: tree %i',
    async (round) => {
      const random = randomOf(round + 1)
      const made = await growTree(engine, random, round)
      const targets = [...new Set(Array.from({ length: 5 }, () => random.pick(made.names)))]
      const force = random.next() < 0.3
      const facts = await test.rpc.images.removalFacts({ ids: made.ids })
      const users = await usersOf(engine)
      const before = await bytesHeld(engine)
      const prediction = predictImageRemoval(targets, force, facts, users)
      const entry = await test.run({ kind: 'image.remove', targets, ...(force ? { force } : {}) })

      const idsOfLayers = chainIds(facts)
      const goneLayers: string[] = []
      expect(
        entry.results.map(({ target, outcome, details, error }) => {
          goneLayers.push(
            ...details.filter((line) => idsOfLayers.has(line.slice(9))).map((line) => line.slice(9)),
          )
          return {
            target,
            outcome: error?.code === 'not-found' ? 'unknown' : outcome,
            lines: details.filter((line) => !idsOfLayers.has(line.slice(9))).sort(),
          }
        }),
      ).toEqual(
        prediction.steps.map((step) => ({
          target: step.target,
          outcome: step.outcome === 'refused' ? 'failed' : step.outcome === 'unknown' ? 'unknown' : 'done',
          lines: [
            ...step.untagged.map((name) => `Untagged: ${name}`),
            ...step.deleted.map((id) => `Deleted: ${id}`),
          ].sort(),
        })),
      )
      const chains = [...idsOfLayers.keys()]
      expect(goneLayers.sort()).toEqual(prediction.layers.map((index) => chains[index] ?? '').sort())
      expect(before - (await bytesHeld(engine))).toBe(prediction.freed)
      await engine.docker('rm', '-f', ...made.containers)
      await test.run({ kind: 'image.prune', all: true, filters: [`label=tree=${round}`] })
    },
    60_000,
  )

  it('commit_test:first is only untagged while commit_test:second is built on it', async () => {
    await engine.docker(
      'run',
      '--name',
      'commit_test',
      engine.busybox,
      'sh',
      '-c',
      'echo test_first!! >> first',
    )
    await engine.docker('commit', '-a', 'author', '-m', 'commit_message', 'commit_test', 'commit_test:first')
    await engine.docker(
      'run',
      '--name',
      'commit_test2',
      'commit_test:first',
      'sh',
      '-c',
      'echo two >> second',
    )
    await engine.docker(
      'commit',
      '-a',
      'author',
      '-m',
      'commit_message',
      'commit_test2',
      'commit_test:second',
    )
    await engine.docker('rm', 'commit_test', 'commit_test2')
    const facts = await test.rpc.images.removalFacts({ ids: [] })
    const second = facts.relations.find(({ tags }) => tags.includes('commit_test:second'))?.id
    const only = predictImageRemoval(['commit_test:first'], false, facts, [])
    expect(only.steps).toMatchObject([
      {
        outcome: 'untagged',
        untagged: ['commit_test:first'],
        reason: { type: 'children', images: [second] },
      },
    ])
    expect(only.freed).toBe(0)
    const both = predictImageRemoval(['commit_test:first', 'commit_test:second'], false, facts, [])
    expect(both.layers).toHaveLength(2)
    const [step] = (await test.run({ kind: 'image.remove', targets: ['commit_test:first'] })).results
    expect(step?.details).toEqual(['Untagged: commit_test:first'])
    const details = await test.rpc.images.inspect({ id: second ?? '' })
    expect(details).toMatchObject({ author: 'author', layers: { length: 3 } })
    expect((await test.rpc.images.history({ id: second ?? '' }))[0]).toMatchObject({
      comment: 'commit_message',
      size: 4,
    })
    const gone = await test.run({ kind: 'image.remove', targets: ['commit_test:second'] })
    expect(gone.results[0]?.details.filter((line) => line.startsWith('Deleted'))).toHaveLength(4)
  })
})

interface Random {
  next(): number
  pick<T>(from: readonly T[]): T
}

/** Numbers that are the same in every run. */
function randomOf(seed: number): Random {
  let state = seed * 2654435761
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
  return {
    next,
    pick: (from) => {
      const found = from[Math.floor(next() * from.length)]
      if (found === undefined) throw new Error('Nothing to pick from')
      return found
    },
  }
}

/** A dozen images upon each other: with several names, with none, with containers that run or do not. */
async function growTree(engine: PrivateDockerd, random: Random, round: number) {
  const ids: string[] = []
  const names: string[] = []
  const containers: string[] = []
  const label = `LABEL tree=${round}`
  for (let index = 0; index < 9; index++) {
    const base = ids.length === 0 || random.next() < 0.15 ? engine.busybox : random.pick(ids)
    const name = `tree${round}-${index}`
    const write = `dd if=/dev/zero of=/file-${index} bs=${100 + Math.floor(random.next() * 900)} count=1`
    await engine.docker('run', '--name', name, base, 'sh', '-c', random.next() < 0.2 ? 'true' : write)
    const tag = random.next() < 0.6 ? [`tree${round}/${index}:1`] : []
    const id = await engine.docker(
      'commit',
      '--change',
      label,
      '--change',
      'CMD ["sleep","1000"]',
      name,
      ...tag,
    )
    ids.push(id)
    names.push(...(tag.length > 0 && random.next() < 0.8 ? tag : [id]))
    if (tag.length > 0 && random.next() < 0.3) {
      await engine.docker('tag', id, `tree${round}/${index}:2`)
      if (random.next() < 0.5) names.push(`tree${round}/${index}:2`)
    }
    const fate = random.next()
    if (fate < 0.75) await engine.docker('rm', name)
    else containers.push(name)
    if (fate > 0.92) {
      await engine.docker('run', '-d', '--name', `${name}-on`, '--stop-timeout', '0', id)
      containers.push(`${name}-on`)
    }
  }
  return { ids, names, containers }
}

async function usersOf(engine: PrivateDockerd): Promise<ImageUser[]> {
  const lines = await engine.docker('ps', '-aq', '--no-trunc')
  const ids = lines.split('\n').filter((line) => line !== '')
  if (ids.length === 0) return []
  const inspected = z
    .array(z.object({ Id: z.string(), Image: z.string(), State: z.object({ Status: z.string() }) }))
    .parse(JSON.parse(await engine.docker('inspect', ...ids)))
  return inspected.map(({ Id, Image, State }) => ({
    id: Id,
    imageId: Image,
    isActive: isActive({ state: State.Status }),
  }))
}

/** Bytes of all layers, as the engine counts them for `docker system df`. */
async function bytesHeld(engine: PrivateDockerd): Promise<number> {
  const { LayersSize } = z.object({ LayersSize: z.number() }).parse(await diskUse(engine))
  return LayersSize
}

async function diskUse(engine: PrivateDockerd): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: engine.socket, path: '/v1.41/system/df' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The engine's names for layers at their place, in the order of the facts. */
function chainIds({ layers }: RemovalFacts): Map<string, number> {
  const known: string[] = []
  for (const index of layers.keys()) {
    const path = layersDown(layers, index).map((at) => layers[at]?.digest ?? '')
    known.push(path.reduce((below, digest) => (below === '' ? digest : hash(`${below} ${digest}`)), ''))
  }
  return new Map(known.map((id, index) => [id, index]))
}

function hash(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
