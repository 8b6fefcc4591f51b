import { readFile, stat } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import type { BuildSecret } from '#shared/commands/build/build-secret'
import { AppError } from '#shared/errors'
import { toHostError } from './host-error'

/** As BuildKit limits them. */
const largestSecret = 500 << 10

/**
 * Reads the values of secrets, as the docker CLI does: a file, a variable, or the variable of the same name.
 * @param variables what Gantry's own environment holds
 * @throws AppError `host-file` for a file that cannot be read, `bad-request` for a variable that is not there
 */
export async function readSecrets(
  secrets: readonly BuildSecret[],
  folder: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<Map<string, Buffer>> {
  const values = new Map<string, Buffer>()
  for (const { id, source, env } of secrets) {
    const path = source ?? (env === undefined && variables[id] === undefined ? id : undefined)
    if (path !== undefined)
      values.set(id, await readSecretFile(isAbsolute(path) ? path : resolve(folder, path)))
    else values.set(id, Buffer.from(variable(env ?? id, variables)))
  }
  return values
}

async function readSecretFile(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > largestSecret)
      throw new AppError({ code: 'host-file', message: `${path}: a secret is at most 500 KiB` })
    return await readFile(path)
  } catch (error) {
    throw toHostError(error, path)
  }
}

function variable(name: string, variables: Readonly<Record<string, string | undefined>>): string {
  const value = variables[name]
  if (value !== undefined) return value
  const message = `The variable ${name} is not in the environment that Gantry runs in.`
  throw new AppError({ code: 'bad-request', message })
}
