import { isSecretName, isSecretVariable } from '../../domain/secret-variable'
import type { Command } from '../index'
import type { EnvEntry } from './env-entry'

/**
 * The command without its secrets: a password is left out, and of a variable with a secret-looking value `--env NAME` or
 * `--build-arg NAME` alone stays, which docker fills from the environment of whoever runs the line. For what is kept,
 * shown or copied.
 */
export function withoutSecrets(command: Command): Command {
  if (command.kind === 'registry.login') {
    const { password: _secret, ...listed } = command
    return listed
  }
  if (command.kind === 'image.build')
    return command.buildArgs ? { ...command, buildArgs: command.buildArgs.map(covered) } : command
  if (!('env' in command) || !command.env) return command
  return { ...command, env: command.env.map(covered) }
}

function covered({ name, value }: EnvEntry): EnvEntry {
  const isSecret = value === undefined ? isSecretName(name) : isSecretVariable({ name, value })
  return { name, ...(isSecret || value === undefined ? {} : { value }) }
}
