import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineTls } from './engine-target'

/**
 * The certificates in a folder laid out as DOCKER_CERT_PATH: ca.pem, cert.pem, key.pem, each of them optional.
 * @returns undefined where the folder holds none
 * @throws the system's error, naming the file, where one is there and cannot be read
 */
export function readTls(folder: string): EngineTls | undefined {
  const [ca, cert, key] = ['ca.pem', 'cert.pem', 'key.pem'].map((name) => {
    const path = join(folder, name)
    return existsSync(path) ? readFileSync(path) : undefined
  })
  if (!ca && !cert && !key) return undefined
  return { ...(ca ? { ca } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) }
}
