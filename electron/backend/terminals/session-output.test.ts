import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { SessionOutput } from './session-output'

const kilobytes = (count: number): Buffer => Buffer.alloc(count * 1024, 'x')
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

async function readAll(body: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(body).text()
}

describe('SessionOutput', () => {
  it('replays to a later reader, says how much was seen, and ends the earlier one', async () => {
    const source = new PassThrough()
    const output = new SessionOutput(source)
    source.write('hello ')
    await settle()
    const first = output.open()
    expect(first.replayed).toBe(0)
    const reader = first.body.getReader()
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('hello ')
    const pending = reader.read()
    const second = output.open()
    expect((await pending).done).toBe(true)
    expect(second.replayed).toBe(6)
    source.write('again')
    await settle()
    output.finish()
    expect(await readAll(second.body)).toBe('hello again')
  })

  it('pauses the source while its reader is behind, and goes on without one', async () => {
    const source = new PassThrough()
    const output = new SessionOutput(source)
    const { body } = output.open()
    for (let index = 0; index < 8; index += 1) source.write(kilobytes(64))
    await settle()
    expect(source.isPaused()).toBe(true)
    await body.cancel()
    await settle()
    expect(source.isPaused()).toBe(false)
    const { body: replay } = output.open()
    output.finish()
    expect((await readAll(replay)).length).toBeLessThanOrEqual(320 * 1024)
  })

  it('gives up its reader when the request is aborted', async () => {
    const source = new PassThrough()
    const output = new SessionOutput(source)
    const abort = new AbortController()
    const { body } = output.open(abort.signal)
    const read = body.getReader().read()
    abort.abort()
    expect((await read).done).toBe(true)
  })
})
