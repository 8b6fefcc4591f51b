import { createHash } from 'node:crypto'
import * as z from 'zod'

const metaSchema = z.object({
  Name: z.string(),
  Metadata: z.object({ Description: z.string().catch('') }).catch({ Description: '' }),
  Endpoints: z.object({ docker: z.object({ Host: z.string() }) }),
})

const configSchema = z.object({ currentContext: z.string().optional().catch(undefined) })

/** A Docker context that is not `default`: its engine's address, and the folder of its certificates. */
export interface DockerContext {
  readonly name: string
  readonly address: string
  /** May not exist. */
  readonly tlsFolder: string
}

/** Reads a file as text; undefined where it is absent or unreadable. */
export type ReadText = (path: string) => string | undefined

/**
 * The context that the docker CLI would use: DOCKER_CONTEXT, else `currentContext` of config.json.
 * @param configFolder `~/.docker`, or what DOCKER_CONFIG names
 * @returns null for the default context, and where the named one cannot be read
 */
export function currentContext(
  configFolder: string,
  wanted: string | undefined,
  readText: ReadText,
): DockerContext | null {
  const name = wantedContext(configFolder, wanted, readText)
  if (!name || name === 'default') return null
  const meta = parseJson(readText(`${contextFolder(configFolder, name)}/meta.json`), metaSchema)
  if (!meta) return null
  return {
    name,
    address: meta.Endpoints.docker.Host,
    tlsFolder: `${contextTlsFolder(configFolder, name)}/docker`,
  }
}

/** The name of the context to use, whether there is one of that name or not; undefined for the default one. */
export function wantedContext(
  configFolder: string,
  wanted: string | undefined,
  readText: ReadText,
): string | undefined {
  return wanted || parseJson(readText(`${configFolder}/config.json`), configSchema)?.currentContext
}

/** The context that the docker CLI keeps in this folder; undefined where it cannot be read. */
export function contextIn(
  folder: string,
  readText: ReadText,
): { readonly name: string; readonly address: string; readonly description?: string } | undefined {
  const meta = parseJson(readText(`${folder}/meta.json`), metaSchema)
  if (!meta) return undefined
  const { Description: description } = meta.Metadata
  return { name: meta.Name, address: meta.Endpoints.docker.Host, ...(description ? { description } : {}) }
}

/** The folder of what the docker CLI knows of a context. */
export function contextFolder(configFolder: string, name: string): string {
  return `${configFolder}/contexts/meta/${hashOf(name)}`
}

/** The folder of the certificates of a context; it may not exist. */
export function contextTlsFolder(configFolder: string, name: string): string {
  return `${configFolder}/contexts/tls/${hashOf(name)}`
}

/** The CLI names the folders of a context by the hash of its name. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}

function parseJson<T>(text: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (text === undefined) return undefined
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
