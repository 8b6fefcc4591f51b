import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Progress } from '#shared/contract/activity'

const chunkSize = 256 << 10

/** Reads a file to be sent, telling how much of it was taken. Closed when `signal` aborts or nobody reads on. */
export function upload(
  path: string,
  size: number,
  { signal, progress }: { readonly signal: AbortSignal; progress(progress: Progress): void },
): Readable {
  async function* counted(): AsyncGenerator<Buffer> {
    let current = 0
    for await (const chunk of createReadStream(path, { highWaterMark: chunkSize, signal })) {
      current += chunk.length
      progress({ current, total: Math.max(size, current), unit: 'bytes', parts: [] })
      yield chunk
    }
  }
  return Readable.from(counted(), { objectMode: false, highWaterMark: chunkSize })
}
