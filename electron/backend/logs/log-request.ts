import * as z from 'zod'
import { idSchema } from '#shared/contract/ids'

/** How many containers one request may read: a source has one byte in the records, and each costs a connection. */
const mostLogSources = 64

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const time = z.string().regex(/^\d{1,12}(?:\.\d{1,9})?$/)

const querySchema = z.object({
  ids: z.array(idSchema).min(1).max(mostLogSources),
  sinces: z.array(time.or(z.literal(''))),
  until: time.nullable(),
  tail: z.union([z.literal('all'), z.string().regex(/^\d{1,9}$/)]),
  follow: flag,
  stdout: flag,
  stderr: flag,
})

/** What to read of one container's log: the query of GET /containers/{id}/logs. */
export interface LogSourceRequest {
  readonly id: string
  readonly follow: boolean
  readonly stdout: boolean
  readonly stderr: boolean
  /** How many of the last lines, or `all`. */
  readonly tail: string
  /** Seconds since 1970, with decimals. */
  readonly since?: string
  readonly until?: string
}

/**
 * Reads `/bytes/logs?id=...`: `id` once per container, `since` once for all or once per container (empty: none),
 * `until`, `tail` (a number or `all`), `follow`, `stdout`, `stderr` (0 or 1; following and both streams unless told).
 * Null where the query is not one.
 */
export function parseLogRequest(url: string): LogSourceRequest[] | null {
  const query = new URL(url).searchParams
  const parsed = querySchema.safeParse({
    ids: query.getAll('id'),
    sinces: query.getAll('since'),
    until: query.get('until'),
    tail: query.get('tail') ?? 'all',
    follow: query.get('follow') ?? '1',
    stdout: query.get('stdout') ?? '1',
    stderr: query.get('stderr') ?? '1',
  })
  if (!parsed.success) return null
  const { ids, sinces, until, ...rest } = parsed.data
  if (sinces.length > 1 && sinces.length !== ids.length) return null
  return ids.map((id, index) => {
    const since = sinces.length === 1 ? sinces[0] : sinces[index]
    return { id, ...rest, ...(since ? { since } : {}), ...(until === null ? {} : { until }) }
  })
}
