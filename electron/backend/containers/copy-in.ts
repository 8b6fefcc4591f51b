import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type TargetOutcome } from '../activity/executor'
import { copyPath } from '../files/copy-path'
import { packTree } from '../files/pack-tree'
import { assertsFolder, linkTarget, meansContents, splitEntry } from '../files/path-entry'
import { toHostFileError } from '../host-files/host-file-error'
import { pathStat } from './path-stat'

/** What is copied into a container, and where to. */
export interface CopyIn extends Pick<CommandOf<'container.copy'>, 'followLink' | 'archive'> {
  readonly source: string
  readonly container: string
  readonly path: string
}

/** PUT /containers/{id}/archive, by the rules of `docker cp`. */
export async function copyIn(copy: CopyIn, execution: Execution): Promise<TargetOutcome> {
  const { engine, signal, progress } = execution
  const { container, archive: keepsOwner = false } = copy
  const source = await sourceOf(copy)
  const there = await destinationOf(copy, execution)
  const { folder, name } = rootFor(source, there)
  const skipped: string[] = []
  let current = 0
  const body = packTree({
    path: source.path,
    name,
    signal,
    onBytes: (bytes) => {
      current += bytes
      const total = source.isFolder ? null : Math.max(source.size, current)
      progress({ current, total, unit: 'bytes', parts: [] })
    },
    onSkipped: (path) => skipped.push(path),
  })
  try {
    await engine.ask({
      request: `PUT /containers/${container}/archive`,
      run: (docker, abortSignal) =>
        docker.getContainer(container).putArchive(body, {
          path: folder,
          noOverwriteDirNonDir: 'true',
          ...(keepsOwner ? { copyUIDGID: 'true' } : {}),
          abortSignal,
        }),
      schema: z.unknown(),
      deadline: 0,
      signal,
    })
  } finally {
    body.destroy()
  }
  const target = name === '.' ? folder : join(folder, name)
  return done(`${container}:${target}`, ...skipped.map((path) => `Skipped: ${path}`))
}

interface Source {
  /** Absolute, links in the folders above it followed. */
  readonly path: string
  /** What it is called where it goes; `.`: its contents alone. */
  readonly name: string
  readonly isFolder: boolean
  readonly size: number
}

async function sourceOf({ source, followLink = false }: CopyIn): Promise<Source> {
  const asked = copyPath(source)
  const { folder, name } = splitEntry(asked)
  try {
    const isThrough = followLink || meansContents(asked) || asked.endsWith('/')
    const path = isThrough ? await realpath(asked) : join(await realpath(folder), name)
    const facts = await lstat(path)
    if (assertsFolder(asked) && !facts.isDirectory())
      throw new AppError({ code: 'path-invalid', message: `${asked} is no folder.` })
    return { path, name: name === '/' ? '.' : name, isFolder: facts.isDirectory(), size: facts.size }
  } catch (error) {
    throw toHostFileError(error)
  }
}

interface Destination {
  readonly path: string
  readonly kind: 'folder' | 'file' | 'nothing'
}

/** A symbolic link at the end of the path is followed once, as the docker CLI does. */
async function destinationOf({ container, path }: CopyIn, execution: Execution): Promise<Destination> {
  const facts = await pathStat(container, path, execution)
  const isLink = facts?.isLink === true
  const at = isLink ? linkTarget(path, facts.linkTarget) : path
  const found = isLink ? await pathStat(container, at, execution) : facts
  if (found?.isSpecial)
    throw new AppError({ code: 'path-invalid', message: `${path} is a device, a pipe or a socket.` })
  return { path: at, kind: !found ? 'nothing' : found.isFolder ? 'folder' : 'file' }
}

/** The folder of the container that the archive is unpacked in, and the name of its first entry. */
function rootFor(source: Source, { path, kind }: Destination): { folder: string; name: string } {
  if (kind === 'folder') return { folder: path, name: source.name }
  if (kind === 'file' && source.isFolder)
    throw new AppError({
      code: 'path-invalid',
      message: `${path} is a file: a folder cannot be copied over it.`,
    })
  if (kind === 'nothing' && !source.isFolder && assertsFolder(path))
    throw new AppError({ code: 'path-missing', message: `The container has no folder ${path}.` })
  return splitEntry(path)
}
