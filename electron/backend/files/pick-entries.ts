import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, type Pack, pack } from 'tar-stream'

/**
 * A tar archive of those entries of another whose absolute paths are wanted, with all that their headers say.
 * Read and written at the same pace; ends with the error of either.
 */
export function pickEntries(
  archive: Readable,
  isWanted: (path: string) => boolean,
  signal: AbortSignal,
): Readable {
  const picked = pack({ highWaterMark: 256 << 10 })
  const entries = extract()
  const feeding = pipeline(archive, entries, { signal })
  const copy = async (): Promise<void> => {
    for await (const entry of entries) {
      const path = `/${entry.header.name.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')}`
      if (isWanted(path)) await copyEntry(picked, entry.header, entry as AsyncIterable<Buffer>)
      else entry.resume()
    }
    await feeding
    picked.finalize()
  }
  copy().catch(async (error: unknown) => {
    archive.destroy()
    const cause = await feeding.then(
      () => error,
      (reason: unknown) => reason,
    )
    picked.destroy(cause instanceof Error ? cause : new Error(String(cause)))
  })
  return Readable.from(picked, { objectMode: false, highWaterMark: 256 << 10 })
}

async function copyEntry(
  picked: Pack,
  header: Parameters<Pack['entry']>[0],
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const isFile = header.type === 'file' || header.type === 'contiguous-file'
  if (!isFile || !header.size) {
    await new Promise<void>((resolve, reject) =>
      picked.entry(header, '', (error) => (error ? reject(error) : resolve())),
    )
    for await (const _nothing of content);
    return
  }
  await new Promise<void>((resolve, reject) => {
    const sink = picked.entry(header, (error) => (error ? reject(error) : resolve()))
    const write = async (): Promise<void> => {
      for await (const chunk of content) if (!sink.write(chunk)) await once(sink as never, 'drain')
      sink.end(null)
    }
    write().catch(reject)
  })
}
