import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '#shared/errors'
import { contextFolder } from './docker-context'

/**
 * `docker context use`: writes `currentContext` into config.json and leaves everything else in it as it is. Answers
 * the docker CLI's words.
 * @param configFolder `~/.docker`, or what DOCKER_CONFIG names
 * @throws AppError `not-found` where there is no such context, `app-failed` where the file cannot be read or written
 */
export async function chooseContext(
  configFolder: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<readonly string[]> {
  const folder = contextFolder(configFolder, name)
  if (name !== 'default' && !existsSync(`${folder}/meta.json`))
    throw new AppError({ code: 'not-found', message: `context "${name}": context not found` })
  try {
    await writeChoice(`${configFolder}/config.json`, name)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new AppError({ code: 'app-failed', message }, { cause: error })
  }
  const overriding = ['DOCKER_HOST', 'DOCKER_CONTEXT'].find((variable) => env[variable])
  return [
    name,
    ...(overriding ? [`Warning: ${overriding} environment variable overrides the active context.`] : []),
  ]
}

async function writeChoice(path: string, name: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  const { currentContext: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  const config = name === 'default' ? rest : { ...rest, currentContext: name }
  // A link, as dotfile folders have them, stays one.
  const target = await realpath(path).catch(() => path)
  const neighbour = `${target}.${randomUUID()}.tmp`
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  try {
    await writeFile(neighbour, `${JSON.stringify(config, null, '\t')}\n`, { mode: 0o600, flush: true })
    await rename(neighbour, target)
  } catch (error) {
    await rm(neighbour, { force: true })
    throw error
  }
}
