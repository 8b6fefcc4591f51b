import type { Command } from '../index'

/** Words in a name that tell of a value which nobody else should read. */
const secretWords =
  /(?:^|[_.-])(?:pass|passwd|[a-z]*password|passphrase|pwd|secret|secrets|token|apikey|key|credential|credentials|auth|cert|dsn)(?:$|[_.-])/i

/** Whether a variable of this name looks as if it held a secret: `DB_PASSWORD`, `API_KEY`, `AWS_SECRET_ACCESS_KEY`. */
export function isSecretName(name: string): boolean {
  return secretWords.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))
}

/**
 * The command without secret-looking values of variables: `--env NAME` alone, which docker fills from the
 * environment of whoever runs the line. For what is kept, shown or copied.
 */
export function withoutSecrets(command: Command): Command {
  if (!('env' in command) || !command.env) return command
  const env = command.env.map((entry) => (isSecretName(entry.name) ? { name: entry.name } : entry))
  return { ...command, env }
}
