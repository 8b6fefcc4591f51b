import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import * as z from 'zod'
import { AppError } from '#shared/errors'
import type { Execution } from '../activity/executor'
import { isFailure } from '../activity/is-failure'

/** What the engine says of one path in a container (header X-Docker-Container-Path-Stat). */
export interface PathStat {
  readonly name: string
  readonly size: number
  readonly isFolder: boolean
  readonly isLink: boolean
  /** A device, pipe or socket. */
  readonly isSpecial: boolean
  readonly linkTarget: string
}

const schema = z.object({
  name: z.string().catch(''),
  size: z.number().catch(0),
  mode: z.number(),
  linkTarget: z.string().catch(''),
})

// Bits of Go's os.FileMode.
const folderBit = 2 ** 31
const linkBit = 2 ** 27
const specialBits = 2 ** 26 + 2 ** 25 + 2 ** 24 + 2 ** 21

/** Reads the header of an answer of /containers/{id}/archive. @throws AppError `unexpected-answer` */
export function pathStatOf(answer: Readable, request: string): PathStat {
  const header = (answer as IncomingMessage).headers['x-docker-container-path-stat']
  try {
    const text = Buffer.from(String(header), 'base64').toString()
    const { name, size, mode, linkTarget } = schema.parse(JSON.parse(text))
    const has = (bits: number): boolean => (BigInt(mode) & BigInt(bits)) !== 0n
    return {
      name,
      size,
      linkTarget,
      isFolder: has(folderBit),
      isLink: has(linkBit),
      isSpecial: has(specialBits),
    }
  } catch (cause) {
    throw new AppError({ code: 'unexpected-answer', message: 'no facts about the path', request }, { cause })
  }
}

/** HEAD /containers/{id}/archive: facts about a path, a symbolic link unfollowed; null where nothing is there. */
export async function pathStat(
  container: string,
  path: string,
  { engine, signal }: Pick<Execution, 'engine' | 'signal'>,
): Promise<PathStat | null> {
  const request = `HEAD /containers/${container}/archive`
  try {
    const answer = await engine.open({
      request,
      purpose: 'files',
      run: (docker, abortSignal) => docker.getContainer(container).infoArchive({ path, abortSignal }),
      signal,
    })
    answer.resume()
    return pathStatOf(answer, request)
  } catch (error) {
    if (isFailure(error, 'not-found')) return null
    throw error
  }
}
