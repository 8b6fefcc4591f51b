import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Readable } from 'node:stream'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { contextFiles } from './context-files'
import { toHostError } from './host-error'
import { ignoreRules } from './ignore-rules'
import { type ExtraFile, type OnSent, packContext } from './pack-context'

/** A folder ready to be sent to the classic builder. */
export interface OpenContext {
  /** Name of the Dockerfile in the tar. */
  readonly dockerfile: string
  readonly dockerfileText: string
  /** The tar; reading starts when it is read. */
  stream(signal: AbortSignal, onSent: OnSent): Readable
}

/** What decides which files are sent. */
export interface ContextRules {
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string
  /** Its path in the context; null where it lies outside. */
  readonly inside: string | null
  /** Path of the ignore file in the context, or outside of it beside the Dockerfile; null where there is none. */
  readonly ignoreFile: string | null
  readonly ignoreText: string
}

type Builder = 'buildkit' | 'classic'
type BuildCommand = Pick<CommandOf<'image.build'>, 'context' | 'dockerfile'>

/** Whether the engine fetches the context by itself, from a git repository or an address. */
export function isRemoteContext(context: string): boolean {
  return /^(?:https?:\/\/|git:\/\/|git@|github\.com\/)/.test(context)
}

/** Looks which Dockerfile and ignore file count. `<Dockerfile>.dockerignore` goes before, with BuildKit alone. */
export async function contextRules(command: BuildCommand, builder: Builder): Promise<ContextRules> {
  const root = command.context
  if (!isAbsolute(root))
    throw new AppError({ code: 'host-file', message: `${root}: the path of a folder begins at the root` })
  const info = await stat(root).catch((error: unknown) => {
    throw toHostError(error, root)
  })
  if (!info.isDirectory()) throw new AppError({ code: 'host-file', message: `${root}: it is no folder` })
  const dockerfile = resolve(root, command.dockerfile ?? 'Dockerfile')
  const path = relative(root, dockerfile)
  const isOutside = path.startsWith(`..${sep}`) || isAbsolute(path)
  const inside = isOutside ? null : path.split(sep).join('/')
  const candidates = [
    ...(builder === 'buildkit' ? [`${dockerfile}.dockerignore`] : []),
    join(root, '.dockerignore'),
  ]
  for (const candidate of candidates) {
    try {
      const ignoreText = await readFile(candidate, 'utf8')
      return { dockerfile, inside, ignoreFile: relative(root, candidate).split(sep).join('/'), ignoreText }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw toHostError(error, candidate)
    }
  }
  return { dockerfile, inside, ignoreFile: null, ignoreText: '' }
}

/**
 * Reads the Dockerfile and readies the folder for the classic builder. A Dockerfile outside of it travels along under a name of its own, which
 * the ignore file that is sent keeps out of the image.
 * @throws AppError `host-file`
 */
export async function openContext(command: BuildCommand): Promise<OpenContext> {
  const rules = await contextRules(command, 'classic')
  const dockerfileText = await readFile(rules.dockerfile, 'utf8').catch((error: unknown) => {
    throw toHostError(error, rules.dockerfile)
  })
  const name =
    rules.inside ?? `.dockerfile.${createHash('sha256').update(dockerfileText).digest('hex').slice(0, 16)}`
  const extras: ExtraFile[] = []
  if (rules.inside === null) {
    extras.push({ name, text: dockerfileText })
    extras.push({ name: '.dockerignore', text: `${rules.ignoreText}\n.dockerignore\n${name}\n` })
  }
  const always = new Set([name, '.dockerignore'])
  return {
    dockerfile: name,
    dockerfileText,
    stream: (signal, onSent) =>
      packContext(
        contextFiles(command.context, ignoreRules(rules.ignoreText), { always: withParents(always), signal }),
        extras,
        onSent,
      ),
  }
}

/** The paths with the folders that lead to them: a Dockerfile may lie in a folder that is ignored. */
export function withParents(paths: ReadonlySet<string>): Set<string> {
  const all = new Set(paths)
  for (const path of paths)
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1))
      all.add(path.slice(0, cut))
  return all
}
