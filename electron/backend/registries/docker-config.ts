import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { registryServer } from '#shared/domain/registry-server'
import { tolerant } from '../engine/tolerant'
import type { AuthConfig } from './auth-config'

/** Bytes; a file above that is no configuration. */
const largestFile = 1 << 20

const text = tolerant(z.string().optional(), undefined)
const authSchema = z
  .object({ auth: text, username: text, password: text, identitytoken: text })
  .catch({ auth: undefined, username: undefined, password: undefined, identitytoken: undefined })
const names = z.record(z.string(), z.string())
const configSchema = z.object({
  auths: tolerant(z.record(z.string(), authSchema), {}),
  credsStore: text,
  credHelpers: tolerant(names, {}),
})

/** What `config.json` of the docker CLI says of registries. It is only ever read. */
export interface DockerConfig {
  /** By registry key; entries without a secret, as a credential helper leaves them, are left out. */
  readonly auths: ReadonlyMap<string, AuthConfig>
  /** The credential helper of a registry: `secretservice` of `docker-credential-secretservice`. */
  helperOf(server: string): string | undefined
  /** Every helper that is named, each once. */
  readonly helpers: readonly string[]
}

/** The folder with the docker CLI's configuration. */
function dockerConfigFolder(env: NodeJS.ProcessEnv): string {
  return env.DOCKER_CONFIG || join(env.HOME || env.USERPROFILE || '/', '.docker')
}

/** Reads it; an absent or damaged file is an empty one. */
export async function readDockerConfig(env: NodeJS.ProcessEnv): Promise<DockerConfig> {
  const { auths, credsStore, credHelpers } = await parse(join(dockerConfigFolder(env), 'config.json'))
  const byServer = new Map(Object.entries(credHelpers).map(([key, name]) => [registryServer(key), name]))
  return {
    auths: new Map(
      Object.entries(auths).flatMap(([key, entry]) => {
        const server = registryServer(key)
        const auth = toAuth(server, entry)
        return auth ? [[server, auth] as const] : []
      }),
    ),
    helperOf: (server) => [byServer.get(server) ?? credsStore].find(isHelperName),
    helpers: [...new Set([credsStore, ...byServer.values()])].filter(isHelperName),
  }
}

async function parse(path: string): Promise<z.infer<typeof configSchema>> {
  try {
    const { size } = await stat(path)
    if (size <= largestFile) return configSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // Absent, unreadable or no JSON: nobody is signed in there.
  }
  return { auths: {}, credsStore: undefined, credHelpers: {} }
}

function toAuth(server: string, entry: z.infer<typeof authSchema>): AuthConfig | undefined {
  if (entry.identitytoken) return { identitytoken: entry.identitytoken, serveraddress: server }
  const pair = entry.auth ? Buffer.from(entry.auth, 'base64').toString() : ''
  const colon = pair.indexOf(':')
  const username = colon < 0 ? entry.username : pair.slice(0, colon)
  const password = colon < 0 ? entry.password : pair.slice(colon + 1).replaceAll('\0', '')
  return username && password ? { username, password, serveraddress: server } : undefined
}

/** It becomes part of a program's name, so nothing of a path may be in it. */
function isHelperName(name: string | undefined): name is string {
  return name !== undefined && /^[\w.-]{1,64}$/.test(name)
}
