import { isSecretName, isSecretVariable } from '../../domain/secret-variable'
import type { Command } from '../index'

/**
 * The command without secret-looking values of variables: `--env NAME` alone, which docker fills from the
 * environment of whoever runs the line. For what is kept, shown or copied.
 */
export function withoutSecrets(command: Command): Command {
  if (!('env' in command) || !command.env) return command
  const env = command.env.map(({ name, value }) => {
    const isSecret = value === undefined ? isSecretName(name) : isSecretVariable({ name, value })
    return isSecret ? { name } : { name, ...(value === undefined ? {} : { value }) }
  })
  return { ...command, env }
}
