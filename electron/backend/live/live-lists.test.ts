import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LiveChange, ResourceKind } from '#shared/contract/live'
import { connectTo, untilConnected } from '../../../e2e/fixtures/engine-client'
import { answer, json, lines, never, refusal } from '../../../e2e/fixtures/fake-answers'
import { type FakeDaemon, startFakeDaemon } from '../../../e2e/fixtures/fake-daemon'
import { until } from '../../../e2e/fixtures/until'
import type { EngineConnection } from '../engine/engine'
import { createLiveLists, type LiveLists } from './live-lists'

const web = { Id: 'a'.repeat(64), Names: ['/web'], State: 'running', Status: 'Up 1 second' }
const started = {
  Type: 'container',
  Action: 'start',
  Actor: { ID: web.Id },
  time: 5,
  timeNano: 5_000_000_000,
}

let daemon: FakeDaemon
let connection: EngineConnection
let lists: LiveLists
let seen: LiveChange[]
let closing: AbortController
let push: (line: string | Buffer) => void

beforeEach(async () => {
  daemon = await startFakeDaemon()
  closing = new AbortController()
  seen = []
  daemon.on(
    /events/,
    lines((next) => {
      push = next
    }),
  )
})
afterEach(async () => {
  closing.abort()
  lists.dispose()
  connection.dispose()
  await daemon.stop()
})

async function watch(options?: { resyncEvery?: number }): Promise<void> {
  connection = connectTo(daemon.host)
  lists = createLiveLists(connection, options)
  void (async () => {
    for await (const change of lists.watch(closing.signal)) seen.push(change)
  })()
  await untilConnected(connection)
  await untilSeen('snapshots of all', () => new Set(seen.map(({ kind }) => kind)).size === 4)
}

function untilSeen(what: string, check: () => boolean, milliseconds?: number): Promise<true> {
  return until(() => check() || null, what, milliseconds) as Promise<true>
}

const last = (kind: ResourceKind): LiveChange | undefined => seen.findLast((change) => change.kind === kind)
const asked = (path: RegExp): number => daemon.requests.filter((request) => path.test(request.path)).length

test('subscribes first, then lists each kind once', async () => {
  await watch()
  const paths = daemon.requests.map(({ path }) => path.replace(/^\/v[\d.]+/, '').replace(/\?.*/, ''))
  expect(paths.filter((path) => path === '/events')).toHaveLength(1)
  expect(paths.indexOf('/events')).toBeLessThan(paths.indexOf('/containers/json'))
  for (const kind of ['/containers/json', '/images/json', '/volumes', '/networks'])
    expect(paths.filter((path) => path === kind)).toHaveLength(1)
})

test('an event lists its container alone, and the patch carries the time of the event', async () => {
  await watch()
  daemon.on(/containers/, json([web]))
  push(`${JSON.stringify(started)}\n`)
  await untilSeen('the patch', () => last('containers')?.type === 'patch')
  expect(last('containers')).toMatchObject({ changed: [{ id: web.Id, name: 'web' }], removed: [], at: 5000 })
  const path = decodeURIComponent(daemon.requests.at(-1)?.path ?? '')
  expect(path).toContain(`filters={"id":["${web.Id}"]}`)
})

test('an event of an unknown container, a repeated and a late one change nothing', async () => {
  await watch()
  const gone = { ...started, Action: 'destroy' }
  for (const event of [started, gone, gone, started]) push(`${JSON.stringify(event)}\n`)
  await until(() => asked(/filters/) > 0, 'a look')
  await sleep(200)
  expect(seen.filter(({ kind }) => kind === 'containers')).toHaveLength(1)
})

test('an event cut within a character, and one of 1 MB', async () => {
  await watch()
  daemon.on(/containers/, json([web]))
  const events: string[] = []
  void (async () => {
    for await (const { attributes } of lists.engineEvents.subscribe(closing.signal))
      events.push(attributes.label ?? '')
  })()
  const label = '한'.repeat(350_000)
  const bytes = Buffer.from(
    `${JSON.stringify({ ...started, Actor: { ID: web.Id, Attributes: { label } } })}\n`,
  )
  for (let at = 0; at < bytes.length; at += 65_537) push(bytes.subarray(at, at + 65_537))
  await until(() => events.length > 0, 'the event')
  expect(events[0] === label).toBe(true)
})

test('a line without end, and one that is no JSON, open the stream anew and list again', async () => {
  await watch()
  const first = asked(/events/)
  daemon.on(/containers/, json([web]))
  push('<html>\n')
  await untilSeen('the container', () => lists.rows('containers').has(web.Id))
  expect(asked(/events/)).toBe(first + 1)
})

test('an event stream that sends no header until its first event holds up nothing', async () => {
  daemon.on(/events/, never())
  await watch()
  expect(last('containers')).toMatchObject({ type: 'snapshot' })
})

describe('a list that cannot be read', () => {
  test.each([
    ['refused', refusal(500, 'boom')],
    ['malformed', answer(200, '[{')],
    ['HTML', answer(200, '<html>')],
    ['null', json(null)],
    ['another type', json({ message: 'x' })],
  ])('%s: is told, keeps what is known, and comes back as a snapshot', async (_what, play) => {
    daemon.on(/containers/, json([web]))
    await watch()
    daemon.on(/containers/, play)
    push(`${JSON.stringify(started)}\n`)
    await untilSeen('the failure', () => last('containers')?.type === 'failed')
    expect([...lists.rows('containers').keys()]).toEqual([web.Id])
    daemon.on(/containers/, json([{ ...web, Names: ['/new'] }]))
    await untilSeen('a snapshot', () => last('containers')?.type === 'snapshot', 5_000)
    expect(lists.rows('containers').get(web.Id)?.name).toBe('new')
  })

  test('one odd member costs only itself', async () => {
    daemon.on(/containers/, json([null, 7, {}, { Id: 7 }, web, 'x', []]))
    await watch()
    expect(last('containers')).toMatchObject({ type: 'snapshot', rows: [{ name: 'web' }] })
  })
})

test('5,000 containers', async () => {
  daemon.on(
    /containers/,
    json(Array.from({ length: 5_000 }, (_, at) => ({ ...web, Id: `${at}`.padStart(64, '0') }))),
  )
  await watch()
  expect(lists.rows('containers').size).toBe(5_000)
  expect(last('containers')).toMatchObject({ type: 'snapshot', rows: { length: 5_000 } })
})

test('what no event told is found by the full look, and the event stream is opened anew', async () => {
  await watch({ resyncEvery: 400 })
  const first = asked(/events/)
  daemon.on(/containers/, json([web]))
  await untilSeen('the container', () => lists.rows('containers').has(web.Id))
  expect(last('containers')).toMatchObject({ type: 'patch' })
  await until(() => asked(/events/) > first, 'a new event stream')
})

test('a full look that finds nothing new keeps silent', async () => {
  daemon.on(/containers/, json([web]))
  await watch({ resyncEvery: 100 })
  const before = seen.length
  await until(() => asked(/containers/) > 3, 'three full looks')
  expect(seen).toHaveLength(before)
})

test('nothing is listed again while nobody watches', async () => {
  await watch({ resyncEvery: 100 })
  closing.abort()
  // What was on its way may still arrive.
  await sleep(300)
  const before = daemon.requests.length
  await sleep(400)
  expect(daemon.requests).toHaveLength(before)
})

test('a container is shown as its event says; where the list never follows, inspect decides', async () => {
  daemon.on(/containers\/json/, json([{ ...web, State: 'running', Status: 'Up 7 seconds' }]))
  await watch()
  daemon.on(/containers\/a+\/json/, json({ State: { Status: 'exited', ExitCode: 137 } }))
  push(`${JSON.stringify({ ...started, Action: 'die' })}\n`)
  await untilSeen('the end', () => lists.rows('containers').get(web.Id)?.state === 'exited')
  await untilSeen('its exit code', () => lists.rows('containers').get(web.Id)?.exitCode === 137)
  expect(asked(/containers\/a+\/json/)).toBe(1)
  // The list goes on lying; the row stays true without another inspect.
  push(`${JSON.stringify({ ...started, Action: 'update' })}\n`)
  await sleep(200)
  expect(lists.rows('containers').get(web.Id)?.state).toBe('exited')
  expect(asked(/containers\/a+\/json/)).toBe(1)
})

test('an inspect that fails costs nothing but itself', async () => {
  daemon.on(/containers\/json/, json([web]))
  await watch()
  daemon.on(/containers\/a+\/json/, refusal(500, 'boom'))
  daemon.on(/containers\/json/, json([{ ...web, Names: ['/new'] }]))
  push(`${JSON.stringify({ ...started, Action: 'die' })}\n`)
  await untilSeen('the row as listed', () => lists.rows('containers').get(web.Id)?.name === 'new')
  expect(last('containers')?.type).toBe('patch')
})
