import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAndResolve } from '#shared/commands/complete/resolve-typed'
import type { Query } from '#shared/commands/queries/read-query'
import { type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../../e2e/fixtures/private-registry'
import { until } from '../../../e2e/fixtures/until'
import { cleanUpCommands } from '../../../renderer/src/features/learn/clean-up'
import {
  fillLine,
  type LineChoices,
  usualBusybox,
  usualImage,
} from '../../../renderer/src/features/learn/fill-line'
import { isInEffect } from '../../../renderer/src/features/learn/is-in-effect'
import { lessonDockerfile } from '../../../renderer/src/features/learn/lesson-dockerfile'
import type { Effect, Made, Step } from '../../../renderer/src/features/learn/topic'
import { topics } from '../../../renderer/src/features/learn/topics'
import { applyLiveChange } from '../../../renderer/src/live/apply-live-change'
import { emptyLiveState, type LiveState } from '../../../renderer/src/live/live-state'
import { startBackend, type TestBackend } from './start-backend'

let engine: PrivateDockerd
let backend: TestBackend
let registry: PrivateRegistry | null = null
let choices: LineChoices
let live: LiveState = emptyLiveState
const folder = mkdtempSync(join(tmpdir(), 'gantry-lesson-'))
const end = new AbortController()

beforeAll(async () => {
  engine = await startDockerd()
  if (registryMissing() === null) registry = await startRegistry()
  if (registry) {
    await engine.docker('tag', engine.busybox, `${registry.host}/busybox:latest`)
    await engine.docker('push', `${registry.host}/busybox:latest`)
    await engine.docker('rmi', `${registry.host}/busybox:latest`)
  }
  writeFileSync(join(folder, 'Dockerfile'), lessonDockerfile(engine.busybox))
  backend = await startBackend(engine.host)
  void follow()
  await until(() => live.known.size === 4, 'the first lists')
  const port = String(await freePort())
  choices = { image: engine.busybox, busybox: engine.busybox, registry: registry?.host ?? '', port, folder }
})

afterAll(async () => {
  end.abort()
  await backend.stop()
  await engine.stop()
  await registry?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function follow(): Promise<void> {
  try {
    for await (const change of await backend.rpc.live.watch(undefined, { signal: end.signal }))
      live = applyLiveChange(live, change)
  } catch {
    // Ended by the test.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function read(line: string) {
  const images = [...live.images.values()].map(({ id, tags }) => ({ id, references: tags }))
  return readAndResolve(line, {
    containers: [...live.containers.values()].map(({ id, name, state }) => ({ id, name, note: state })),
    images,
    volumes: [...live.volumes.keys()],
    networks: [...live.networks.values()].map(({ id, name }) => ({ id, name })),
  })
}

function filled(effect: Effect): Effect {
  return 'name' in effect ? { ...effect, name: fillLine(effect.name, choices) } : effect
}

/** It asks something, and where the lesson says what comes, that comes. */
async function expectAnswer({ kind, options, targets, words }: Query, effect: Effect, line: string) {
  expect(effect.type, line).toBe('answer')
  if (effect.type !== 'answer' || effect.says === undefined) return
  const asked = { kind, options: options as Record<string, true>, targets: [...targets], words: [...words] }
  let text = ''
  for await (const part of await backend.rpc.queries.answer(asked)) text += part.text
  expect(text, line).toContain(effect.says)
}

/** Runs the line of a step as the page does and waits for what it promises. */
async function walk(line: string, effect: Effect): Promise<void> {
  // What an earlier step made may still be on its way.
  const typed = await until(() => {
    const read_ = read(line)
    return read_.type === 'error' && read_.error.code === 'unknown-name' ? null : read_
  }, line)
  if (typed.type === 'error') throw new Error(`${line}: ${JSON.stringify(typed.error)}`)
  if (typed.type === 'query') await expectAnswer(typed.query, effect, line)
  if (typed.type !== 'command') return
  expect(effect.type, line).not.toBe('answer')
  const entry = await backend.run(typed.command)
  const words = `${line}: ${JSON.stringify(entry.results)}`
  expect(entry.state, words).toBe(effect.type === 'refused' ? 'failed' : 'done')
  await until(() => isInEffect(filled(effect), live) !== false, words)
}

const walked = topics.flatMap((topic) =>
  topic.steps.some(({ needsRegistry }) => needsRegistry) && registryMissing() !== null ? [] : [topic],
)

describe.each(walked)('$id', (topic) => {
  test('every line does what it promises, and the clean-up leaves nothing', async () => {
    const before = namesNow()
    const seen = (step: Step): Effect => step.effect ?? { type: 'answer' }
    for (const step of topic.steps)
      if (step.line !== undefined) await walk(fillLine(step.line, choices), seen(step))
    await until(areListsTrue, 'the lists show what the last step left')
    const made: Made = Object.fromEntries(
      Object.entries(topic.made).map(([kind, names]) => [kind, names.map((name) => fillLine(name, choices))]),
    )
    for (const command of cleanUpCommands(made, live)) expect((await backend.run(command)).state).toBe('done')
    if (topic.id === 'registry' && registry) await engine.docker('rmi', `${registry.host}/busybox:latest`)
    await until(() => JSON.stringify(namesNow()) === JSON.stringify(before) || null, `${topic.id} is gone`)
  })
})

/** A step that fails has no effect to wait for, but may leave a container. */
async function areListsTrue(): Promise<boolean> {
  const names = await engine.docker('ps', '-a', '--format', '{{.Names}}')
  const listed = [...live.containers.values()].map(({ name }) => name)
  return listed.sort().join('\n') === names.split('\n').sort().join('\n')
}

function namesNow(): string[] {
  return [
    ...[...live.containers.values()].map(({ name }) => name),
    ...[...live.images.values()].flatMap(({ tags }) => tags),
    ...live.volumes.keys(),
    ...[...live.networks.values()].map(({ name }) => name),
  ].sort()
}

test('an undo takes back what its step did', async () => {
  const run = topics.find(({ id }) => id === 'life')?.steps ?? []
  const [create, start, pause] = run
  for (const step of [create, start, pause]) {
    if (!step?.line || !step.effect) throw new Error('The lesson has changed')
    await walk(fillLine(step.line, choices), step.effect)
  }
  await walk(pause?.undo ?? '', { type: 'container', name: 'learn-life', state: 'running' })
  await walk(create?.undo ?? '', { type: 'gone', kind: 'containers', name: 'learn-life' })
})

test('a clean-up touches only what the topic names', () => {
  for (const { made } of topics)
    for (const name of Object.values(made).flat()) expect(name).toMatch(/^(?:\{registry\}\/)?learn-/)
})

test('lines are written for an image that is there', () => {
  expect(usualImage(['zoo:1', 'alpine:3'])).toBe('alpine:3')
  expect(usualImage(['learn-copy:1', 'mine/web:2'])).toBe('mine/web:2')
  expect(usualImage([])).toBe('busybox:latest')
  expect(usualBusybox(['localhost:5000/busybox:1'])).toBe('localhost:5000/busybox:1')
})
