import { readdirSync, readFileSync } from 'node:fs'
import { AppError } from '#shared/errors'
import { contextFolder, contextTlsFolder } from './docker-context'

/** The docker CLI's own words for what is kept in no file. */
const inMemory = '<IN MEMORY>'

/** Where the docker CLI looks without a context. */
export function usualAddress(env: NodeJS.ProcessEnv): string {
  if (env.DOCKER_HOST) return env.DOCKER_HOST
  return process.platform === 'win32' ? 'npipe:////./pipe/docker_engine' : 'unix:///var/run/docker.sock'
}

/**
 * What `docker context inspect` prints of one context: what is kept of it, the names of its certificates, and where.
 * @param configFolder `~/.docker`, or what DOCKER_CONFIG names
 * @throws AppError `not-found` where there is no such context
 */
export function inspectContext(
  configFolder: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Record<string, unknown> {
  if (name === 'default') {
    return {
      Name: name,
      Metadata: {},
      Endpoints: { docker: { Host: usualAddress(env), SkipTLSVerify: false } },
      TLSMaterial: {},
      Storage: { MetadataPath: inMemory, TLSPath: inMemory },
    }
  }
  const folder = contextFolder(configFolder, name)
  const tlsFolder = contextTlsFolder(configFolder, name)
  return {
    ...readMeta(folder, name),
    TLSMaterial: certificatesIn(tlsFolder),
    Storage: { MetadataPath: folder, TLSPath: tlsFolder },
  }
}

function readMeta(folder: string, name: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(`${folder}/meta.json`, 'utf8')) as Record<string, unknown>
  } catch (error) {
    throw new AppError(
      { code: 'not-found', message: `context "${name}": context not found` },
      { cause: error },
    )
  }
}

/** The files of each endpoint: `{ docker: ['ca.pem', 'cert.pem', 'key.pem'] }`. */
function certificatesIn(folder: string): Record<string, string[]> {
  try {
    return Object.fromEntries(
      readdirSync(folder).map((endpoint) => [endpoint, readdirSync(`${folder}/${endpoint}`).sort()]),
    )
  } catch {
    return {}
  }
}
