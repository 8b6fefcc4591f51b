import type { Engine } from '../engine/engine'
import { FrameReader } from '../streams/demux'
import { cleanLine } from './clean-line'

const mostBytes = 256 * 1024

/** Whose log, and how much of it. */
interface TailRequest {
  readonly id: string
  readonly isTty: boolean
  readonly lines: number
  /** Milliseconds; a slow driver, or a container about to go on, must not hold the explanation up. */
  readonly deadline: number
}

/** The last lines of both outputs as plain text; empty where the log cannot be read (GET /containers/{id}/logs). */
export async function logTail(
  engine: Engine,
  { id, isTty, lines, deadline }: TailRequest,
): Promise<string[]> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), deadline)
  const payloads: Buffer[] = []
  const frames = new FrameReader((_stream, payload) => payloads.push(payload))
  try {
    const stream = await engine.open({
      request: `GET /containers/${id}/logs`,
      purpose: 'logs',
      run: (docker, abortSignal) =>
        docker.getContainer(id).logs({ stdout: true, stderr: true, tail: lines, follow: true, abortSignal }),
      signal: abort.signal,
    })
    let size = 0
    for await (const chunk of stream) {
      if (isTty) payloads.push(chunk)
      else frames.feed(chunk)
      size += chunk.length
      if (size > mostBytes) break
    }
  } catch {
    // A log driver that cannot be read, a cut stream, or too late: what came so far is what there is.
  } finally {
    clearTimeout(timer)
    abort.abort()
  }
  const text = Buffer.concat(payloads).toString()
  return text.split(/\r?\n/).map(cleanLine).filter(Boolean).slice(-lines)
}
