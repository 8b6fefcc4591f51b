import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname } from 'node:path'
import type { CommandOf } from '#shared/commands/index'
import type { SyncCall } from './build-session'
import { toHostError } from './host-error'
import { ignoreRules } from './ignore-rules'
import { contextRules } from './open-context'
import type { OnSent } from './pack-context'
import { syncFolder } from './sync-folder'
import { wantedPaths } from './sync-paths'

/** The folders of a build, ready for BuildKit to fetch from. */
export interface SyncContext {
  /** Name of the Dockerfile in its own folder. */
  readonly dockerfile: string
  /** Its path in the context, or where it lies outside of it. */
  readonly shownName: string
  readonly dockerfileText: string
  /** The same for each build of the folder, and for no other's. */
  readonly sharedKey: string
  /** Answers one call of the builder. @throws AppError `host-file`; Error with the builder's words */
  sync(call: SyncCall, signal: AbortSignal, onSent: OnSent): Promise<void>
}

/**
 * Readies the folder of the context and the one of the Dockerfile, which BuildKit reads apart from each other: a
 * Dockerfile that is ignored is found, and not copied. @throws AppError `host-file`
 */
export async function syncContext(
  command: Pick<CommandOf<'image.build'>, 'context' | 'dockerfile'>,
): Promise<SyncContext> {
  const rules = await contextRules(command, 'buildkit')
  const dockerfileText = await readFile(rules.dockerfile, 'utf8').catch((error: unknown) => {
    throw toHostError(error, rules.dockerfile)
  })
  const roots: Readonly<Record<string, string>> = {
    context: command.context,
    dockerfile: dirname(rules.dockerfile),
  }
  return {
    dockerfile: basename(rules.dockerfile),
    shownName: rules.inside ?? rules.dockerfile,
    dockerfileText,
    sharedKey: createHash('sha256').update(`gantry ${hostname()} ${command.context}`).digest('hex'),
    async sync({ name, patterns, hasExcludes, call }, signal, onSent) {
      const root = Object.hasOwn(roots, name) ? roots[name] : undefined
      if (root === undefined) throw new Error(`no access allowed to dir "${name}"`)
      const isWanted = await wantedPaths(root, patterns)
      const folder = { root, rules: ignoreRules(hasExcludes ? rules.ignoreText : ''), isWanted, onSent }
      await syncFolder(call, folder, signal)
    },
  }
}
