import type { Duplex, Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as delay } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import type Docker from 'dockerode'
import * as z from 'zod'
import type { Execution } from '../activity/executor'
import type { LiveOutput } from '../activity/live-output'
import type { Engine } from '../engine/engine'
import { FrameReader, type OutputStream } from '../streams/demux'

/** Milliseconds that a process has to end after Ctrl+C; then it is left running. */
const interruptPatience = 5_000

/** Why a run is ended: the app closes, which is no Ctrl+C for what it has started. */
export const closing = 'Gantry is closing.'

/** A container whose output is followed from before its start, or from now on where it runs already. */
export interface Foreground {
  readonly id: string
  readonly isTty: boolean
  /** Its input is there, and empty: there is nobody to type. */
  readonly hasInput: boolean
  /** The engine removes it when it ends: its exit code is told with the removal. */
  readonly autoRemove: boolean
  readonly output: LiveOutput
}

/** How it ended. */
export interface ForegroundEnd {
  /** Null where it was left running. */
  readonly exitCode: number | null
  /** What it wrote, one text; nothing where that is nothing. */
  readonly said: readonly string[]
}

/**
 * Attaches (POST /containers/{id}/attach), waits (POST /containers/{id}/wait), starts, and follows the output to the
 * end. A cancel sends SIGINT, as Ctrl+C does, and leaves what does not end by that running.
 * @throws AppError of `start`, or where the connection breaks
 */
export async function followForeground(
  foreground: Foreground,
  start: () => Promise<unknown>,
  { engine, signal }: Pick<Execution, 'engine' | 'signal'>,
): Promise<ForegroundEnd> {
  const exitCode = await follow(foreground, start, { engine, signal })
  const said = foreground.output.now.text.replace(/\n$/, '')
  return { exitCode, said: said === '' ? [] : [said] }
}

/** @returns the exit code; null where it was left running */
async function follow(
  foreground: Foreground,
  start: () => Promise<unknown>,
  { engine, signal }: Pick<Execution, 'engine' | 'signal'>,
): Promise<number | null> {
  const { id, autoRemove } = foreground
  const leaving = new AbortController()
  const stream = await attach(engine, foreground, leaving.signal)
  const interrupt = (): void => {
    if (signal.reason === closing) leaving.abort()
    else void interruptAndLeave(engine, id, leaving)
  }
  try {
    const waiting = await openWait(engine, id, autoRemove ? 'removed' : 'next-exit', leaving.signal)
    waiting.on('error', () => undefined)
    await start()
    foreground.output.start(id)
    signal.addEventListener('abort', interrupt, { once: true })
    if (signal.aborted) interrupt()
    await readOutput(stream, foreground)
    return await exitCodeOf(waiting)
  } catch (error) {
    if (leaving.signal.aborted) return null
    throw error
  } finally {
    signal.removeEventListener('abort', interrupt)
    foreground.output.end()
    leaving.abort()
  }
}

async function attach(engine: Engine, { id, hasInput }: Foreground, signal: AbortSignal): Promise<Duplex> {
  const stream = await engine.open<Duplex>({
    request: `POST /containers/${id}/attach`,
    purpose: 'logs',
    run: (docker, abortSignal) =>
      docker
        .getContainer(id)
        .attach({ stream: true, stdin: hasInput, stdout: true, stderr: true, hijack: true, abortSignal }),
    signal,
  })
  // What fails before it is read is told by the start.
  stream.on('error', () => undefined)
  if (hasInput) stream.end()
  return stream
}

async function readOutput(stream: Readable, { isTty, output }: Foreground): Promise<void> {
  const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') }
  const take = (from: OutputStream, payload: Buffer): void => {
    output.write(stripVTControlCharacters(decoders[from].write(payload)).replaceAll('\r\n', '\n'))
  }
  const frames = new FrameReader(take)
  for await (const chunk of stream) {
    if (isTty) take('stdout', chunk as Buffer)
    else frames.feed(chunk as Buffer)
  }
}

/** Open as soon as the engine waits, so that no end is missed; its one line comes with the end. */
function openWait(engine: Engine, id: string, condition: string, signal: AbortSignal): Promise<Readable> {
  return engine.open<Readable>({
    request: `POST /containers/${id}/wait`,
    purpose: 'logs',
    run: ({ modem }: Docker, abortSignal) =>
      new Promise((resolve, reject) => {
        modem.dial(
          {
            path: `/containers/${id}/wait?`,
            method: 'POST',
            isStream: true,
            options: { _query: { condition }, _body: {} },
            abortSignal,
            statusCodes: { 200: true },
          },
          (error: unknown, stream: unknown) => (error ? reject(error) : resolve(stream as Readable)),
        )
      }),
    signal,
  })
}

const ended = z.object({ StatusCode: z.number() })

async function exitCodeOf(waiting: Readable): Promise<number | null> {
  let text = ''
  for await (const chunk of waiting) text += String(chunk)
  try {
    return ended.parse(JSON.parse(text)).StatusCode
  } catch {
    // The engine has told no code: the output is whole all the same.
    return null
  }
}

/** Ctrl+C; who does not end by it is left alone. */
async function interruptAndLeave(engine: Engine, id: string, leaving: AbortController): Promise<void> {
  await engine
    .ask({
      request: `POST /containers/${id}/kill`,
      run: (docker, abortSignal) => docker.getContainer(id).kill({ signal: 'SIGINT', abortSignal }),
      schema: z.unknown(),
    })
    // It has ended by itself meanwhile.
    .catch(() => undefined)
  await delay(interruptPatience, undefined, { signal: leaving.signal }).catch(() => undefined)
  leaving.abort()
}
