import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { exportedPaths } from '#shared/domain/dockerfile/exported-paths'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { toEngineError } from '../engine-error'
import { pickEntries } from '../files/pick-entries'
import { writablePath, writeWhole } from '../files/write-whole'
import { absolutePath } from '../host-files/absolute-path'
import { toHostFileError } from '../host-files/host-file-error'
import { fileChanges } from './changes'

/** A Dockerfile, and the files that it adds. */
export interface DockerfileFolder {
  readonly id: string
  readonly folder: string
  readonly dockerfile: string
  readonly isReplacing: boolean
}

const interval = 100

/** Writes `Dockerfile` and `changes.tar` into a folder and tells how far it is. @throws as the contract says */
export async function* writeDockerfile(
  engine: Engine,
  { id, folder, dockerfile, isReplacing }: DockerfileFolder,
  signal: AbortSignal,
): AsyncGenerator<{ bytes: number; isDone: boolean }, void, void> {
  const at = await existingFolder(absolutePath(folder))
  const [dockerfilePath, tarPath] = await Promise.all([
    writablePath(join(at, 'Dockerfile'), isReplacing),
    writablePath(join(at, 'changes.tar'), isReplacing),
  ])
  let bytes = 0
  const wanted = new Set(exportedPaths(await fileChanges(engine, id)))
  if (wanted.size > 0) {
    const writing = writeChanges(engine, id, wanted, { path: tarPath, isReplacing, signal }, (written) => {
      bytes = written
    })
    let isWriting = true
    const settled = writing.finally(() => {
      isWriting = false
    })
    settled.catch(() => undefined)
    while (isWriting) {
      await Promise.race([
        settled.catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, interval)),
      ])
      if (isWriting) yield { bytes, isDone: false }
    }
    await settled
  }
  try {
    const text = Readable.from([Buffer.from(dockerfile)])
    await writeWhole(text, { path: dockerfilePath, isReplacing, signal, onBytes: () => undefined })
  } catch (error) {
    if (!isReplacing) await rm(tarPath, { force: true })
    throw error
  }
  yield { bytes, isDone: true }
}

async function writeChanges(
  engine: Engine,
  id: string,
  wanted: ReadonlySet<string>,
  target: { path: string; isReplacing: boolean; signal: AbortSignal },
  onBytes: (written: number) => void,
): Promise<void> {
  const request = `GET /containers/${id}/export`
  const { signal } = target
  const archive = await engine.open({
    request,
    purpose: 'files',
    run: (docker, abortSignal) => docker.getContainer(id).export({ abortSignal }),
    deadline: 0,
    signal,
  })
  try {
    const picked = pickEntries(archive, (path) => wanted.has(path), signal)
    await writeWhole(picked, { ...target, onBytes })
  } catch (error) {
    throw toEngineError(error, request)
  } finally {
    archive.destroy()
  }
}

async function existingFolder(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) return path
  } catch (error) {
    throw toHostFileError(error)
  }
  throw new AppError({ code: 'path-invalid', message: `${path} is no folder.` })
}
