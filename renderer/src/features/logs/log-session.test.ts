import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EarlierLines } from './earlier-lines'
import { FakeLogEngine } from './fake-log-engine'
import { lineFlag } from './line-block'
import { LogSession } from './log-session'
import type { LogRange, LogWorld } from './protocol'

const decoder = new TextDecoder()
const all: LogRange = { tail: 1000, since: null, until: null }

function worldOf(ids: readonly string[], isRunning = true, isEngineUp = true): LogWorld {
  return { isEngineUp, sources: ids.map((id) => ({ id, name: id, isRunning, isGone: false })) }
}

describe('a log session', () => {
  let engine: FakeLogEngine
  let session: LogSession
  let earlier: EarlierLines

  beforeEach(() => {
    vi.useFakeTimers()
    engine = new FakeLogEngine()
    session = new LogSession({ open: engine.open, changed: () => undefined, replaced: () => undefined })
    earlier = new EarlierLines(session, engine.open, () => undefined)
  })
  afterEach(() => {
    session.dispose()
    vi.useRealTimers()
  })

  /** Lines held, rules as `--rule--`. */
  const held = (): string[] => {
    const lines: string[] = []
    for (const block of session.store.blocks)
      for (let line = 0; line < block.count; line++) {
        const text = decoder.decode(block.lineBytes(line))
        const isRule = (block.flags[line] ?? 0) & lineFlag.rule
        lines.push(isRule ? `--${JSON.parse(text).rule}--` : text)
      }
    return lines
  }
  const numbers = (from: number, to: number): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => `n${from + i}`)
  const print = (from: number, to: number, id = 'a'): void => {
    for (const text of numbers(from, to)) engine.print(id, text)
  }
  /** Lets everything happen that is due within `milliseconds`. */
  const pass = (milliseconds = 50): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)

  test('shows the last lines and follows', async () => {
    print(1, 1500)
    session.start(worldOf(['a']), all)
    await pass()
    print(1501, 1502)
    await pass()
    expect(held()).toEqual(numbers(501, 1502))
    expect(engine.queries[0]?.get('tail')).toBe('1000')
  })

  test('loads earlier lines once, while new ones come', async () => {
    print(1, 30_000)
    session.start(worldOf(['a']), all)
    await pass()
    print(30_001, 30_010)
    await pass()
    const loading = earlier.load(10_000)
    print(30_011, 30_020)
    await pass()
    await loading
    expect(held()).toEqual(numbers(19_001, 30_020))
    expect(earlier.isComplete).toBe(false)
    const rest = earlier.load(Number.POSITIVE_INFINITY)
    await pass()
    await rest
    expect(held()).toEqual(numbers(1, 30_020))
    expect(earlier.isComplete).toBe(true)
  })

  test('lines of one moment are neither lost nor doubled when earlier ones are loaded', async () => {
    for (let i = 0; i < 3000; i++) engine.print('a', i % 2 ? 'same' : 'text', { seconds: 5, nanos: 7 })
    session.start(worldOf(['a']), all)
    await pass()
    const loading = earlier.load(Number.POSITIVE_INFINITY)
    await pass()
    await loading
    expect(held().length).toBe(3000)
  })

  test('goes on after the connection was lost, without gap or double', async () => {
    print(1, 50)
    session.start(worldOf(['a']), all)
    await pass()
    engine.end('a', { state: 'cut', message: 'reset' })
    session.setWorld(worldOf(['a'], true, false))
    await pass()
    expect(session.sources[0]?.toState().state).toBe('reconnecting')
    print(51, 80)
    await pass(60_000)
    expect(engine.queries.length).toBe(1)
    session.setWorld(worldOf(['a']))
    await pass()
    print(81, 82)
    await pass()
    expect(held()).toEqual([...numbers(1, 50), '--reconnected--', ...numbers(51, 82)])
    expect(session.sources[0]?.toState().state).toBe('following')
  })

  test('reads everything where more was printed than the last lines hold', async () => {
    print(1, 10)
    session.start(worldOf(['a']), all)
    await pass()
    engine.end('a', { state: 'cut', message: 'reset' })
    print(11, 9000)
    await pass(1000)
    expect(held()).toEqual([...numbers(1, 10), '--reconnected--', ...numbers(11, 9000)])
  })

  test('says so where lines are missing', async () => {
    print(1, 10)
    session.start(worldOf(['a']), all)
    await pass()
    engine.end('a', { state: 'cut', message: 'reset' })
    print(11, 3020)
    // The log was rotated.
    engine.logs.get('a')?.splice(0, 3015)
    await pass(2000)
    expect(held()).toEqual([...numbers(1, 10), '--reconnected--', '--gap--', ...numbers(3016, 3020)])
  })

  test('goes on when the container was started again', async () => {
    print(1, 5)
    session.start(worldOf(['a']), all)
    await pass()
    engine.end('a')
    session.setWorld(worldOf(['a'], false))
    await pass(60_000)
    expect(session.sources[0]?.toState().state).toBe('ended')
    expect(engine.queries.length).toBe(1)
    print(6, 8)
    session.setWorld(worldOf(['a'], true))
    await pass(1000)
    expect(held()).toEqual([...numbers(1, 5), '--restarted--', ...numbers(6, 8)])
  })

  test('goes on with the container that took the place of a removed one', async () => {
    print(1, 3)
    session.start(worldOf(['a']), all)
    await pass()
    engine.end('a')
    print(10, 12, 'b')
    session.setWorld(worldOf(['b']))
    await pass(1000)
    expect(held()).toEqual([...numbers(1, 3), '--recreated--', ...numbers(10, 12)])
  })

  test('a log that always ends at once is not read in a loop', async () => {
    print(1, 3)
    session.start(worldOf(['a']), all)
    const ending = setInterval(() => engine.end('a'), 10)
    await pass(60_000)
    clearInterval(ending)
    expect(engine.queries.length).toBeLessThan(6)
    expect(session.sources[0]?.toState().state).toBe('ended-early')
    expect(held()).toEqual(numbers(1, 3))
  })

  test('what cannot be read is told and not tried again', async () => {
    engine.refusals.set('a', { state: 'driver-unreadable', driver: 'none' })
    session.start(worldOf(['a']), all)
    await pass(60_000)
    expect(session.sources[0]?.toState()).toMatchObject({ state: 'driver-unreadable', message: 'none' })
    expect(engine.queries.length).toBe(1)
  })

  test('nothing is read while nobody sees it, and nothing is missed', async () => {
    print(1, 10)
    session.start(worldOf(['a']), all)
    await pass()
    session.setVisible(false)
    print(11, 20)
    await pass(60_000)
    expect(held()).toEqual(numbers(1, 10))
    session.setVisible(true)
    await pass(1000)
    expect(held()).toEqual(numbers(1, 20))
  })

  test('a cleared view goes on with new lines only, also after a break', async () => {
    print(1, 10)
    session.start(worldOf(['a']), all)
    await pass()
    session.clear()
    engine.end('a', { state: 'cut', message: 'reset' })
    print(11, 12)
    await pass(1000)
    expect(held()).toEqual(['--reconnected--', ...numbers(11, 12)])
  })

  test('logs of several containers are interleaved by time, then followed', async () => {
    for (let i = 0; i < 6; i++) engine.print(i % 2 ? 'a' : 'b', `t${i}`, { seconds: 100 + i, nanos: 0 })
    session.start(worldOf(['a', 'b']), all)
    await pass(1000)
    expect(held()).toEqual(['t0', 't1', 't2', 't3', 't4', 't5'])
    engine.print('b', 't7', { seconds: 107, nanos: 0 })
    engine.print('a', 't6', { seconds: 106, nanos: 0 })
    await pass(100)
    expect(held()).toEqual(['t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7'])
    engine.end('a')
    engine.print('b', 't8', { seconds: 108, nanos: 0 })
    engine.print('a', 't9', { seconds: 109, nanos: 0 })
    await pass(2000)
    expect(held().slice(-3)).toEqual(['t8', '--restarted--', 't9'])
  })

  test('a range with an end reads all of it and does not follow', async () => {
    print(1, 3000)
    session.start(worldOf(['a']), {
      tail: 1000,
      since: null,
      until: { seconds: 1_700_000_000, nanos: 9_000_000 },
    })
    await pass(1000)
    expect(held()).toEqual(numbers(1, 10))
    expect(engine.queries[0]?.get('follow')).toBe('0')
  })
})
