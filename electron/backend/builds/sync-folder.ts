import type { Stats } from 'node:fs'
import { lstat, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerDuplexStream } from '@grpc/grpc-js'
import { type ContextFile, contextFiles } from './context-files'
import { toHostError } from './host-error'
import type { IgnoreRules } from './ignore-rules'
import type { OnSent } from './pack-context'
import { readFileBlocks } from './read-file-blocks'
import { dataOf, failed, finished, lastStat, readPacket, statOf } from './sync-packet'

/** A folder, and what of it may be sent. */
export interface SyncFolder {
  readonly root: string
  readonly rules: IgnoreRules
  readonly isWanted: (path: string) => boolean
  readonly onSent: OnSent
}

type SyncStream = ServerDuplexStream<Buffer, Buffer>

/** Files sent at the same time, beside the list of them. */
const mostJobs = 5

/**
 * Plays the sending side of BuildKit's `FileSync.DiffCopy`: tells what is in the folder, then sends the files that are
 * asked for, which are those that the builder has not got from the build before.
 * @throws AppError `host-file` for what cannot be read; Error with the builder's words
 */
export async function syncFolder(call: SyncStream, folder: SyncFolder, signal: AbortSignal): Promise<void> {
  const files = new Map<number, ContextFile>()
  const ending = new AbortController()
  const both = AbortSignal.any([signal, ending.signal])
  const jobs = new Set<Promise<void>>()
  let fault: unknown = null
  const begin = (work: Promise<void>): void => {
    const job = work
      .catch((error: unknown) => {
        fault ??= error
        // The builder then ends the call.
        if (call.writable) call.write(failed(error instanceof Error ? error.message : String(error)))
      })
      .finally(() => jobs.delete(job))
    jobs.add(job)
  }
  begin(tell(call, folder, files, both))
  try {
    for await (const packet of call.iterator({ destroyOnReturn: false })) {
      const question = readPacket(packet)
      if (question.kind === 'failed') throw new Error(question.message)
      if (question.kind === 'finished') {
        await Promise.all(jobs)
        if (fault) throw fault
        await write(call, finished(), both)
        return
      }
      const file = question.kind === 'wanted' ? files.get(question.id) : undefined
      if (file && question.kind === 'wanted') begin(send(call, question.id, file, folder.onSent, both))
      while (jobs.size >= mostJobs) await Promise.race(jobs)
    }
    throw new Error('The builder has ended the call.')
  } catch (error) {
    throw fault ?? error
  } finally {
    ending.abort()
    await Promise.all(jobs)
  }
}

async function tell(
  call: SyncStream,
  folder: SyncFolder,
  files: Map<number, ContextFile>,
  signal: AbortSignal,
): Promise<void> {
  let id = 0
  const otherNames = new Map<string, string>()
  for await (const file of withParents(folder, signal)) {
    const { path, absolute, stats } = file
    const link = stats.isSymbolicLink() ? await targetOf(absolute) : otherNameOf(stats, path, otherNames)
    if (stats.isFile()) files.set(id, file)
    id += 1
    await write(call, statOf(path, stats, link), signal)
  }
  await write(call, lastStat(), signal)
}

/** What is sent, in order; a folder that is left out is told before a file in it that is not. */
async function* withParents(
  { root, rules, isWanted }: SyncFolder,
  signal: AbortSignal,
): AsyncGenerator<ContextFile, void, void> {
  const told = new Set<string>()
  for await (const file of contextFiles(root, rules, { always: new Set(), signal, isWanted })) {
    const { stats } = file
    if (!(stats.isFile() || stats.isDirectory() || stats.isSymbolicLink() || stats.isFIFO())) continue
    const parts = file.path.split('/')
    for (let depth = 1; depth < parts.length; depth++) {
      const path = parts.slice(0, depth).join('/')
      if (told.has(path)) continue
      told.add(path)
      const absolute = join(root, path)
      yield { path, absolute, stats: await lstat(absolute) }
    }
    if (stats.isDirectory()) told.add(file.path)
    yield file
  }
}

async function targetOf(path: string): Promise<string> {
  return readlink(path).catch((error: unknown) => {
    throw toHostError(error, path)
  })
}

/** The path under which the same file was told before. */
function otherNameOf(stats: Stats, path: string, known: Map<string, string>): string | null {
  if (!stats.isFile() || stats.nlink < 2) return null
  const key = `${stats.dev}:${stats.ino}`
  const other = known.get(key)
  if (other === undefined) known.set(key, path)
  return other ?? null
}

async function send(
  call: SyncStream,
  id: number,
  file: ContextFile,
  onSent: OnSent,
  signal: AbortSignal,
): Promise<void> {
  onSent(0, 1)
  for await (const block of readFileBlocks(file)) {
    await write(call, dataOf(id, block), signal)
    onSent(block.length, 0)
  }
  await write(call, dataOf(id, Buffer.alloc(0)), signal)
}

/** Waits while the builder is slower. */
async function write(call: SyncStream, packet: Buffer, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (call.destroyed) throw new Error('The builder has closed the session.')
  if (call.write(packet)) return
  await new Promise<void>((resolve, reject) => {
    const settle = (): void => {
      for (const event of ['drain', 'close', 'error']) call.off(event, settle)
      signal.removeEventListener('abort', refuse)
      resolve()
    }
    const refuse = (): void => {
      settle()
      reject(signal.reason)
    }
    for (const event of ['drain', 'close', 'error']) call.on(event, settle)
    signal.addEventListener('abort', refuse, { once: true })
  })
}
