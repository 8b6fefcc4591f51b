import { chmod, lstat, mkdtemp, readlink, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type TargetOutcome } from '../activity/executor'
import { ReadBuffers } from '../engine/read-buffers'
import { toEngineError } from '../engine-error'
import { copyPath } from '../files/copy-path'
import { moveInto } from '../files/move-tree'
import { assertsFolder, cleanPath, linkTarget, meansContents, splitEntry } from '../files/path-entry'
import { unpackTar } from '../files/unpack-tar'
import { toHostFileError } from '../host-files/host-file-error'
import { pathStat, pathStatOf } from './path-stat'

/** What is copied out of a container, and where to. */
export interface CopyOut extends Pick<CommandOf<'container.copy'>, 'followLink' | 'isReplacing'> {
  readonly container: string
  readonly path: string
  readonly destination: string
}

/**
 * GET /containers/{id}/archive, unpacked by the rules of `docker cp`. First into a folder of its own beside the
 * destination, then moved: a failure leaves nothing half-made.
 */
export async function copyOut(copy: CopyOut, execution: Execution): Promise<TargetOutcome> {
  const { engine, signal, progress } = execution
  const { container, isReplacing = false } = copy
  const request = `GET /containers/${container}/archive`
  const source = await sourceOf(copy, execution)
  const there = await destinationOf(copyPath(copy.destination))
  const buffers = new ReadBuffers()
  const archive = await engine.open({
    request,
    purpose: 'files',
    run: (docker, abortSignal) =>
      docker.getContainer(container).getArchive({ path: source.path, abortSignal }),
    deadline: 0,
    signal,
    buffers,
  })
  try {
    const { isFolder, size } = pathStatOf(archive, request)
    const root = rootFor(source, isFolder, there)
    const staging = await mkdtemp(join(root.folder, '.gantry-copy-')).catch((error: unknown) => {
      throw toHostFileError(error)
    })
    const skipped: string[] = []
    let current = 0
    try {
      await chmod(staging, 0o700)
      await unpackTar({
        archive,
        buffers,
        folder: staging,
        place: (name) => joined(root.name, insideOf(name, splitEntry(source.path).name)),
        below: '.',
        signal,
        onBytes: (bytes) => {
          current += bytes
          progress({ current, total: isFolder ? null : Math.max(size, current), unit: 'bytes', parts: [] })
        },
        onSkipped: (name) => skipped.push(name),
      })
      await moveInto(staging, root.folder, isReplacing)
    } finally {
      await rm(staging, { recursive: true, force: true }).catch(() => undefined)
    }
    return done(join(root.folder, root.name), ...skipped.map((name) => `Skipped: ${name}`))
  } catch (error) {
    archive.destroy()
    throw toEngineError(toHostFileError(error), request)
  }
}

interface Source {
  /** As the engine is asked for it. */
  readonly path: string
  /** What it is called where it goes. */
  readonly name: string
}

/** With `-L` a symbolic link gives its name and what it leads to the files. */
async function sourceOf({ container, path, followLink }: CopyOut, execution: Execution): Promise<Source> {
  const { name } = splitEntry(path)
  if (!followLink) return { path, name }
  const facts = await pathStat(container, path, execution)
  if (!facts?.isLink) return { path, name }
  const target = cleanPath(linkTarget(path, facts.linkTarget))
  const ending = meansContents(path) ? '/.' : path.endsWith('/') ? '/' : ''
  return { path: `${target}${ending}`, name }
}

interface Destination {
  /** Symbolic links followed. */
  readonly path: string
  readonly kind: 'folder' | 'file' | 'nothing'
}

/** @throws AppError `path-missing` where not even the folder is there that it would be in */
async function destinationOf(path: string): Promise<Destination> {
  let at = path
  try {
    for (let hops = 0; hops < 10; hops++) {
      const facts = await lstat(cleanPath(at)).catch(() => null)
      if (!facts) {
        const parent = await stat(splitEntry(at).folder)
        if (!parent.isDirectory()) throw wrongKind(`${dirname(at)} is no folder.`)
        return { path: at, kind: 'nothing' }
      }
      if (!facts.isSymbolicLink()) return { path: at, kind: facts.isDirectory() ? 'folder' : 'file' }
      at = linkTarget(at, await readlink(cleanPath(at)))
    }
  } catch (error) {
    throw toHostFileError(error)
  }
  throw new AppError({ code: 'path-missing', message: `${path}: too many symbolic links` })
}

/** The folder that the files go into, and the name that the first of them gets there; `.`: the contents alone. */
function rootFor(
  source: Source,
  isFolder: boolean,
  { path, kind }: Destination,
): { folder: string; name: string } {
  const isContents = source.name === '.' || source.name === '/'
  if (kind === 'folder') return { folder: cleanPath(path), name: isContents ? '.' : source.name }
  if (kind === 'file' && isFolder) throw wrongKind(`${path} is a file: a folder cannot be copied over it.`)
  if (kind === 'nothing' && !isFolder && assertsFolder(path))
    throw new AppError({ code: 'path-missing', message: `The folder ${path} is not there.` })
  const { folder, name } = splitEntry(cleanPath(path))
  return { folder, name }
}

/** Where an entry is inside of what was asked for; `.` is that itself. */
function insideOf(name: string, root: string): string {
  if (root === '/' || root === '.') return name
  const slash = name.indexOf('/')
  return slash < 0 ? '.' : name.slice(slash + 1)
}

function joined(root: string, inside: string): string {
  return inside === '.' ? root : root === '.' ? inside : `${root}/${inside}`
}

function wrongKind(message: string): AppError {
  return new AppError({ code: 'path-invalid', message })
}
