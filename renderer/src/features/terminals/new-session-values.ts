import { splitWords } from './split-words'
import type { NewTerminal } from './terminal-sessions'

/** What the dialog for a new session holds. */
export interface NewSessionValues {
  readonly mode: 'exec' | 'attach'
  readonly command: string
  readonly user: string
  readonly workdir: string
  /** One `NAME=value` a line. */
  readonly env: string
}

/** What is wrong with a field, as the key of the text that says so. */
export interface NewSessionFaults {
  readonly command?: 'new.openQuote'
  readonly env?: 'new.badEnv'
}

/** An untouched dialog. */
export const emptyValues: NewSessionValues = { mode: 'exec', command: '', user: '', workdir: '', env: '' }

const variables = (env: string): string[] => env.split('\n').filter((line) => line.trim() !== '')

/** What must be mended before a session can be opened. */
export function findFaults({ mode, command, env }: NewSessionValues): NewSessionFaults {
  if (mode === 'attach') return {}
  const isEnvGood = variables(env).every((line) => /^[^=\s]+=/.test(line))
  return {
    ...(splitWords(command) === null ? { command: 'new.openQuote' } : {}),
    ...(isEnvGood ? {} : { env: 'new.badEnv' }),
  }
}

/** The request that faultless values stand for. */
export function toRequest(containerId: string, values: NewSessionValues): NewTerminal {
  if (values.mode === 'attach') return { containerId, mode: 'attach' }
  const command = splitWords(values.command) ?? []
  const [user, workdir, env] = [values.user.trim(), values.workdir.trim(), variables(values.env)]
  return {
    containerId,
    mode: 'exec',
    ...(command.length > 0 ? { command } : {}),
    ...(user ? { user } : {}),
    ...(workdir ? { workdir } : {}),
    ...(env.length > 0 ? { env } : {}),
  }
}
