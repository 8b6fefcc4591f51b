import * as z from 'zod'
import type { EngineFacts } from '#shared/contract/engine'
import { tolerant } from './tolerant'

/** What is read of GET /version. */
export const versionSchema = z.object({
  Version: tolerant(z.string(), ''),
  MinAPIVersion: tolerant(z.string().optional(), undefined),
  Os: tolerant(z.string(), ''),
  Arch: tolerant(z.string(), ''),
})

/** What is read of GET /info. */
export const infoSchema = z.object({
  ID: tolerant(z.string(), ''),
  Name: tolerant(z.string(), ''),
  NCPU: tolerant(z.number(), 0),
  MemTotal: tolerant(z.number(), 0),
  DockerRootDir: tolerant(z.string().optional(), undefined),
})

/** How the engine was reached. */
export interface Reached {
  readonly product: 'docker' | 'podman'
  readonly apiVersion: string
  readonly address: string
}

/** The facts shown of an engine, from its own two answers. Podman may name no ID: its host name stands in. */
export function toEngineFacts(
  version: z.infer<typeof versionSchema>,
  info: z.infer<typeof infoSchema>,
  reached: Reached,
): EngineFacts {
  return {
    ...reached,
    id: info.ID || `${info.Name} ${reached.address}`,
    name: info.Name,
    version: version.Version,
    os: version.Os,
    architecture: version.Arch,
    cpus: info.NCPU,
    memory: info.MemTotal,
    ...(info.DockerRootDir === undefined ? {} : { rootDir: info.DockerRootDir }),
  }
}
