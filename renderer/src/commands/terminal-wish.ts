import type { Query } from '#shared/commands/queries/read-query'
import type { TerminalWish } from './terminal-opener'

/** The terminal that a query opens; null for one that opens none. */
export function terminalWish({ kind, targets, options, words }: Query): TerminalWish | null {
  const [target = ''] = targets
  if (kind === 'query.attach' && options.noStdin !== true) return { containerId: target, mode: 'attach' }
  if (kind !== 'query.exec') return null
  const { user, workdir, env, envFiles, privileged } = options
  return {
    containerId: target,
    mode: 'exec',
    ...(words.length > 0 ? { command: [...words] } : {}),
    ...(typeof user === 'string' ? { user } : {}),
    ...(typeof workdir === 'string' ? { workdir } : {}),
    ...(Array.isArray(env) ? { env } : {}),
    ...(Array.isArray(envFiles) ? { envFiles } : {}),
    ...(privileged === true ? { privileged } : {}),
  }
}
