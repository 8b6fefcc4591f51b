import type { Readable } from 'node:stream'
import { inspectContainer } from '../containers/inspect'
import type { Engine } from '../engine/engine'
import { FrameReader, type OutputStream } from '../streams/demux'

/** Bytes of output that a story keeps. */
const mostBytes = 2_000
/** Milliseconds for which output is put together that comes in pieces. */
const gathering = 250

/** Where the output is heard: attached before the start, or read from the log after it. */
export type OutputSource =
  | { readonly from: 'attach'; readonly containerId: string; readonly isTty: boolean }
  | { readonly from: 'logs'; readonly containerId: string }

/** What a container wrote first. */
export interface HeardOutput {
  /** Epoch ms: the engine's where it tells, else of the arrival. */
  readonly at: number
  readonly stream: OutputStream
  readonly text: string
}

/**
 * Tells the first output of a container, once, and lets go of the stream. Settles when the stream is open (attach),
 * so that the container can be started. @throws AppError where there is no such stream
 */
export async function firstOutput(
  engine: Engine,
  source: OutputSource,
  signal: AbortSignal,
  tell: (output: HeardOutput) => void,
): Promise<void> {
  const isTty = source.from === 'attach' ? source.isTty : await hasTty(engine, source.containerId)
  const stream = await (source.from === 'attach' ? openAttach : openLogs)(engine, source.containerId, signal)
  void gather(stream, isTty, source.from === 'logs', tell)
}

async function gather(
  stream: Readable,
  isTty: boolean,
  hasTimes: boolean,
  tell: (output: HeardOutput) => void,
): Promise<void> {
  const parts: Buffer[] = []
  let size = 0
  let first: { at: number; stream: OutputStream } | undefined
  let timer: NodeJS.Timeout | undefined
  const take = (output: OutputStream, payload: Buffer): void => {
    first ??= { at: performance.timeOrigin + performance.now(), stream: output }
    timer ??= setTimeout(() => stream.destroy(), gathering)
    if (output === first.stream && size < mostBytes)
      parts.push(Buffer.from(payload.subarray(0, mostBytes - size)))
    size += payload.length
  }
  const frames = new FrameReader(take)
  try {
    for await (const chunk of stream) {
      if (isTty) take('stdout', chunk as Buffer)
      else frames.feed(chunk as Buffer)
      if (size >= mostBytes) break
    }
  } catch {
    // Cut off, or let go of: what came before counts.
  } finally {
    clearTimeout(timer)
    stream.destroy()
  }
  if (first) tell(toOutput(first, Buffer.concat(parts).toString('utf8'), hasTimes))
}

function toOutput(first: { at: number; stream: OutputStream }, text: string, hasTimes: boolean): HeardOutput {
  if (!hasTimes) return { ...first, text: text.trimEnd() }
  const at = Date.parse(text.slice(0, text.indexOf(' ')))
  const lines = text.split('\n').map((line) => line.replace(/^\d{4}-\d\d-\d\dT\S+ /, ''))
  return { stream: first.stream, at: Number.isNaN(at) ? first.at : at, text: lines.join('\n').trimEnd() }
}

function openAttach(engine: Engine, id: string, signal: AbortSignal): Promise<Readable> {
  return engine.open<Readable>({
    request: `POST /containers/${id}/attach`,
    purpose: 'logs',
    run: (docker, abortSignal) =>
      docker.getContainer(id).attach({ stream: true, stdout: true, stderr: true, hijack: true, abortSignal }),
    signal,
  })
}

function openLogs(engine: Engine, id: string, signal: AbortSignal): Promise<Readable> {
  // A second is the finest that every engine takes; what a container said in an earlier life is older.
  const since = Math.floor(Date.now() / 1000) - 1
  return engine.open<Readable>({
    request: `GET /containers/${id}/logs`,
    purpose: 'logs',
    run: (docker, abortSignal) =>
      docker
        .getContainer(id)
        .logs({ follow: true, stdout: true, stderr: true, timestamps: true, since, abortSignal }),
    signal,
  })
}

async function hasTty(engine: Engine, id: string): Promise<boolean> {
  const { inspected } = await inspectContainer(engine, id)
  return inspected.Config.Tty
}
