import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { FramedLineReader, type LogLineReader, RawLineReader } from '#shared/domain/log-lines'
import { type LogNotice, LogRecordReader, logRecordKind } from '#shared/domain/log-wire'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { connectEngine } from '../engine/connect'
import type { EngineConnection } from '../engine/engine'
import { handleLogs } from './handle-logs'

interface Line {
  readonly stream: number
  readonly seconds: number
  readonly nanos: number
  readonly bytes: Uint8Array
}

const text = (line: Line | undefined): string => new TextDecoder().decode(line?.bytes)

/** Reads `/bytes/logs` as the page does, until the end or until `until` is content. */
async function readLog(
  connection: EngineConnection,
  query: string,
  until: (lines: readonly Line[], notices: readonly LogNotice[]) => boolean = () => false,
): Promise<{ lines: Line[]; notices: LogNotice[]; status: number }> {
  const abort = new AbortController()
  const request = new Request(`http://app/bytes/logs?${query}`, { signal: abort.signal })
  const response = await handleLogs(request, { connection })
  const lines: Line[] = []
  const notices: LogNotice[] = []
  const records = new LogRecordReader()
  let reader: LogLineReader | undefined
  const sink: Parameters<LogLineReader['finish']>[0] = {
    line: (stream, seconds, nanos, bytes, start, end) =>
      lines.push({ stream, seconds, nanos, bytes: bytes.slice(start, end) }),
    problem: () => undefined,
  }
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    records.push(chunk, {
      bytes: (_, kind, bytes, start, end) => {
        reader ??= kind === logRecordKind.raw ? new RawLineReader() : new FramedLineReader()
        reader.push(bytes, start, end, sink)
      },
      notice: (_, json) => notices.push(JSON.parse(new TextDecoder().decode(json)) as LogNotice),
    })
    if (until(lines, notices)) break
  }
  abort.abort()
  reader?.finish(sink)
  return { lines, notices, status: response.status }
}

const missing = dockerdMissing()

describe.skipIf(missing !== null)(`logs of a real engine${missing ? ` (skipped: ${missing})` : ''}`, () => {
  let engine: PrivateDockerd
  let connection: EngineConnection

  beforeAll(async () => {
    engine = await startDockerd()
    connection = connectEngine({ env: { DOCKER_HOST: engine.host } })
    await isConnected()
  })
  afterAll(async () => {
    connection?.dispose()
    await engine?.stop()
  })

  const isConnected = (): Promise<void> =>
    vi.waitFor(() => expect(connection.status.state).toBe('connected'), { timeout: 15_000 })
  const run = async (...args: string[]): Promise<string> => (await engine.docker('run', '-d', ...args)).trim()
  const ran = async (...args: string[]): Promise<string> => {
    const id = await run(...args)
    await engine.docker('wait', id)
    return id
  }

  test('tells the two streams of a container without a tty apart', async () => {
    const id = await ran('busybox', 'sh', '-c', 'echo out; echo err >&2')
    const { lines, notices } = await readLog(connection, `id=${id}&follow=0`)
    expect(lines.map((line) => `${line.stream} ${text(line)}`).sort()).toEqual(['1 out', '2 err'])
    expect(notices).toEqual([{ state: 'open', isTty: false }, { state: 'ended' }])
    expect(Math.abs((lines[0]?.seconds ?? 0) - Date.now() / 1000)).toBeLessThan(60)
  })

  test('takes the output of a tty as it is, whatever it looks like', async () => {
    const id = await ran('-t', 'busybox', 'printf', '\\001\\000\\000\\000\\000\\000\\000\\005plain\\nnext\\n')
    const { lines, notices } = await readLog(connection, `id=${id}&follow=0`)
    expect(lines.map(text)).toEqual(['\x01\0\0\0\0\0\0\x05plain\r', 'next\r'])
    expect(notices[0]).toMatchObject({ state: 'open', isTty: true })
  })

  test('a burst of 100,000 lines arrives complete and in order', async () => {
    const id = await ran('busybox', 'seq', '1', '100000')
    const { lines } = await readLog(connection, `id=${id}&follow=0`)
    expect(lines.length).toBe(100_000)
    expect(lines.findIndex((line, index) => text(line) !== String(index + 1))).toBe(-1)
  })

  test.each([[false], [true]])('a line of 10 MB is one line (tty: %s)', async (isTty) => {
    const print = 'head -c 10000000 /dev/zero | tr "\\0" x; echo; echo after'
    const id = await ran(...(isTty ? ['-t'] : []), 'busybox', 'sh', '-c', print)
    const { lines } = await readLog(connection, `id=${id}&follow=0`)
    expect(lines.map((line) => text(line).trimEnd().length)).toEqual([10_000_000, 5])
    expect(/^x+\r?$/.test(text(lines[0]))).toBe(true)
  })

  test('bytes that are not UTF-8 come through as the engine has them', async () => {
    const id = await ran('--log-driver', 'local', 'busybox', 'printf', '\\377\\376\\000ok\\n')
    const { lines } = await readLog(connection, `id=${id}&follow=0`)
    expect([...(lines[0]?.bytes ?? [])]).toEqual([0xff, 0xfe, 0, 0x6f, 0x6b])
  })

  test('says which driver cannot be read', async () => {
    const id = await ran('--log-driver', 'none', 'busybox', 'echo', 'lost')
    const { notices } = await readLog(connection, `id=${id}`)
    expect(notices).toEqual([{ state: 'driver-unreadable', driver: 'none' }])
  })

  test('a container that is not there is told by a notice', async () => {
    const { notices } = await readLog(connection, 'id=nothere')
    expect(notices).toEqual([expect.objectContaining({ state: 'error', code: 'not-found' })])
  })

  test('reads the last lines, and those of a time range', async () => {
    const id = await ran('busybox', 'sh', '-c', 'echo a; usleep 50000; echo b; usleep 50000; echo c')
    const { lines } = await readLog(connection, `id=${id}&follow=0`)
    const at = (index: number): string => {
      const { seconds = 0, nanos = 0 } = lines[index] ?? {}
      return `${seconds}.${String(nanos).padStart(9, '0')}`
    }
    const read = async (query: string): Promise<string[]> =>
      (await readLog(connection, `id=${id}&follow=0&${query}`)).lines.map(text)
    expect(await read('tail=2')).toEqual(['b', 'c'])
    expect(await read(`since=${at(1)}`)).toEqual(['b', 'c'])
    expect(await read(`until=${at(1)}`)).toEqual(['a', 'b'])
    expect(await read('stderr=1&stdout=0')).toEqual([])
  })

  test('follows, and a reader that goes away ends the stream of the engine', async () => {
    const id = await run('busybox', 'sh', '-c', 'while :; do echo tick; usleep 20000; done')
    const { lines } = await readLog(connection, `id=${id}&tail=0`, (known) => known.length >= 3)
    expect(lines.length).toBeGreaterThanOrEqual(3)
    await expect.poll(() => connection.streamCounts().logs).toBe(0)
    await engine.docker('rm', '-f', id)
  })

  test('a reader that does not read holds up the engine instead of filling the memory', async () => {
    const id = await run('busybox', 'sh', '-c', 'yes 0123456789012345678901234567890123456789')
    const abort = new AbortController()
    const request = new Request(`http://app/bytes/logs?id=${id}`, { signal: abort.signal })
    const response = await handleLogs(request, { connection })
    const before = process.memoryUsage().arrayBuffers
    await sleep(1500)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 << 20)
    abort.abort()
    await response.body?.cancel()
    await expect.poll(() => connection.streamCounts().logs).toBe(0)
    await engine.docker('rm', '-f', id)
  })

  test('several containers come in one answer', async () => {
    const ids = await Promise.all(['one', 'two'].map((word) => ran('busybox', 'echo', word)))
    const { notices, lines } = await readLog(connection, `id=${ids[0]}&id=${ids[1]}&follow=0`)
    expect(lines.map(text).sort()).toEqual(['one', 'two'])
    expect(notices.filter(({ state }) => state === 'ended').length).toBe(2)
  })

  test.each([
    '',
    'id=',
    'id=..',
    'id=a/b',
    'id=a&tail=x',
    'id=a&since=now',
    'id=a&id=b&since=1&since=2&since=3',
  ])('refuses the query "%s"', async (query) => {
    const response = await handleLogs(new Request(`http://app/bytes/logs?${query}`), { connection })
    expect(response.status).toBe(400)
  })

  test('an engine that is killed is told as a cut, not as an end', async () => {
    const id = await run('busybox', 'sh', '-c', 'i=0; while :; do i=$((i+1)); echo $i; usleep 20000; done')
    let kill: Promise<void> | undefined
    const { notices } = await readLog(connection, `id=${id}`, (lines) => {
      if (lines.length > 0) kill ??= engine.kill9()
      return false
    })
    await kill
    expect(kill).toBeDefined()
    expect(notices.at(-1)).toMatchObject({ state: 'cut' })
    const down = await readLog(connection, `id=${id}`)
    expect(down.notices.at(-1)).toMatchObject({ state: 'error' })
    await engine.restart()
    await isConnected()
  })
})
