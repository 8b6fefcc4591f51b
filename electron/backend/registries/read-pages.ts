import * as z from 'zod'
import { AppError } from '#shared/errors'
import { tolerantList } from '../engine/tolerant'
import type { RegistryClient } from './registry-client'

/** Answers that are read at most. */
const mostPages = 10

/** A list that a registry hands out in pages, each naming the next in its `Link`. */
export interface Pages {
  readonly names: string[]
  /** There are more pages than were read. */
  readonly isCut: boolean
}

/** Reads `field` of every page, from `path` on. @throws AppError as RegistryClient.get */
export async function readPages(
  client: RegistryClient,
  path: string,
  field: 'repositories' | 'tags',
): Promise<Pages> {
  const names = new Set<string>()
  let next: string | undefined = path
  for (let page = 0; next !== undefined && page < mostPages; page++) {
    const { body, link } = await client.get(next)
    for (const name of namesIn(body, field)) names.add(name)
    next = nextPath(link)
  }
  return { names: [...names], isCut: next !== undefined }
}

function namesIn(body: string, field: string): string[] {
  try {
    const answer = z.record(z.string(), z.unknown()).parse(JSON.parse(body))
    return tolerantList(z.string().max(512)).parse(answer[field])
  } catch {
    throw new AppError({
      code: 'registry-failed',
      message: 'The registry answered something else than a list.',
    })
  }
}

/** `</v2/_catalog?last=x&n=1000>; rel="next"`: only ever another path of the same registry. */
function nextPath(link: string): string | undefined {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(link)?.[1]
  const base = 'https://registry.invalid'
  if (target === undefined || !URL.canParse(target, base)) return undefined
  const { pathname, search } = new URL(target, base)
  return pathname.startsWith('/v2/') ? pathname + search : undefined
}
