import { readdirSync, readFileSync } from 'node:fs'
import type { EngineContexts } from '#shared/contract/engine'
import { contextIn, wantedContext } from './docker-context'
import { usualAddress } from './inspect-context'

/** More contexts than these are not listed. */
const shownAtMost = 100

/**
 * The Docker contexts, `default` first, the others by name; what cannot be read is left out.
 * @param configFolder `~/.docker`, or what DOCKER_CONFIG names
 */
export function listContexts(configFolder: string, env: NodeJS.ProcessEnv): EngineContexts {
  const chosen = wantedContext(configFolder, env.DOCKER_CONTEXT, readText) ?? 'default'
  const found = foldersIn(`${configFolder}/contexts/meta`)
    .slice(0, shownAtMost)
    .flatMap((folder) => contextIn(`${configFolder}/contexts/meta/${folder}`, readText) ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const overriding = (['DOCKER_HOST', 'DOCKER_CONTEXT'] as const).find((variable) => env[variable])
  return {
    contexts: [{ name: 'default' }, ...found].map((context) => ({
      ...context,
      isCurrent: !env.DOCKER_HOST && context.name === chosen,
    })),
    usualAddress: usualAddress(env),
    ...(overriding ? { overriding } : {}),
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
