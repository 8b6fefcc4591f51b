import type { SentRequest } from './request-recorder'

/** Where an engine takes what is asked from its JSON body; everywhere else from the query. */
const takesBody =
  /^POST \/(?:containers\/create|containers\/[^/]+\/(?:exec|update)|exec\/[^/]+\/start|volumes\/create|networks\/create|networks\/[^/]+\/(?:dis)?connect|auth)$/

/**
 * A request without what means nothing to an engine, so that two clients' can be compared. What is evened out, and why:
 * - a JSON body where the engine reads the query, a query where it reads the body: dockerode sends its options as both;
 * - `hijack`, `stdin` in a body: dockerode's own options, no fields of the Engine API;
 * - empty values (null, '', 0, false, [], {}): the Go client writes a field's zero value where ours leaves it out; not
 *   so for POST /containers/create, whose body must be the same to the field, but for the order of -e and -v, which
 *   the docker CLI leaves to chance;
 * - `1` and `true`, `0` and `false` in a query: the engine reads both;
 * - `filters` of {} and none; {"a":{"x":true}} and {"a":["x"]}: two spellings that every engine since 1.22 reads;
 * - `docker.io/library/` before a name: the engine takes it away; `repo=a:1` and `repo=a&tag=1` of an import;
 * - Driver `local` of a volume, `default` of an address pool: what the engine takes where none is named;
 * - `pause=1` of a commit, `rm=1` of a build: what the engine takes where nothing is said;
 * - `forcerm`, `buildid` of a build: the app leaves no container of a failed step behind and can cancel what it began;
 * - `quiet` of a load: progress or none, the docker CLI asks for none outside of a terminal;
 * - the bytes of an archive that is loaded: each engine has saved its own, with its own ids and times.
 */
export function evenRequest({ request, query, body }: SentRequest): unknown {
  const isCreate = request === 'POST /containers/create'
  if (isCreate) return { request, query, body: inOrder(body) }
  const isTar = Array.isArray(body) || typeof body === 'string'
  const wantsBody = takesBody.test(request) || (isTar && request !== 'POST /images/load')
  return {
    request,
    query: takesBody.test(request) ? {} : withoutEmpty(evenQuery(request, query)),
    body: wantsBody ? (isTar ? body : withoutEmpty(evenBody(body))) : undefined,
  }
}

function inOrder(body: unknown): unknown {
  const { Env, HostConfig, ...rest } = body as {
    Env: string[] | null
    HostConfig: { Binds: string[] | null }
  }
  const Binds = HostConfig.Binds?.toSorted() ?? null
  return { ...rest, Env: Env?.toSorted() ?? null, HostConfig: { ...HostConfig, Binds } }
}

function evenQuery(request: string, query: SentRequest['query']): Record<string, unknown> {
  const even: Record<string, unknown> = Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, evenValue(name, value)]),
  )
  if (typeof even.repo === 'string') even.repo = even.repo.replace(/^docker\.io\/library\//, '')
  const dropped: readonly [RegExp, readonly string[]][] = [
    [/^POST \/build$/, ['rm', 'forcerm', 'buildid']],
    [/^POST \/images\/load$/, ['quiet']],
  ]
  for (const [path, names] of dropped) if (path.test(request)) for (const name of names) delete even[name]
  if (request === 'POST /commit' && even.pause === true) delete even.pause
  else if (request === 'POST /commit') even.pause = query.pause === undefined ? undefined : 'no'
  return even
}

function evenValue(name: string, value: string | readonly string[]): unknown {
  if (name === 'filters' && typeof value === 'string') return evenFilters(value)
  if (name === 't' || name === 'tag' || name === 'names') return value
  return value === '1' || value === 'true' ? true : value === '0' || value === 'false' ? false : value
}

function evenFilters(text: string): unknown {
  const filters = JSON.parse(text === '' ? '{}' : text) as Record<string, string[] | Record<string, boolean>>
  return Object.fromEntries(
    Object.entries(filters).map(([key, values]) => [
      key,
      (Array.isArray(values) ? values : Object.keys(values)).toSorted(),
    ]),
  )
}

function evenBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body
  const { hijack: _hijack, stdin: _stdin, ...rest } = body as Record<string, unknown>
  const { Driver, IPAM } = rest as { Driver?: string; IPAM?: { Driver?: string } }
  if (Driver === 'local') delete rest.Driver
  if (IPAM?.Driver === 'default') rest.IPAM = { ...IPAM, Driver: '' }
  return rest
}

/** Without the zero values of Go, whole objects of them too. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '' || value === 0 || value === false) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => withoutEmpty(each))
  if (typeof value !== 'object') return value
  const kept = Object.entries(value)
    .map(([key, field]) => [key, withoutEmpty(field)] as const)
    .filter(([, field]) => field !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
