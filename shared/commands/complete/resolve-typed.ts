import { commandSchema } from '../index'
import { specOf } from '../spec-of'
import { tokenize, type Word } from '../tokenize'
import { type KnownNames, type NamedKind, type Resolved, resolveAny, resolveName } from './known-names'
import { labelWords } from './label-words'
import { nearName } from './near-name'
import { type LineError, readTyped, type Typed } from './read-typed'

/** Commands whose image need not be there yet. */
const fetchesImage: ReadonlySet<string> = new Set(['container.run', 'container.create', 'image.pull'])

/** Reads a line and puts full ids in the place of the names it acts on, or says which name is nothing or several things. */
export function readAndResolve(line: string, known: KnownNames): Typed {
  const typed = readTyped(line)
  if (typed.type === 'error') return typed
  const places = placesOf(line)
  return typed.type === 'command'
    ? resolveCommand(typed.command, places, known)
    : resolveQuery(typed.query, places, known)
}

type CommandValue = Extract<Typed, { type: 'command' }>['command']
type QueryValue = Extract<Typed, { type: 'query' }>['query']

function resolveCommand(command: CommandValue, places: readonly Word[], known: KnownNames): Typed {
  const fields: Record<string, unknown> = { ...command }
  let place = 0
  for (const { field, names } of specOf(command).operands) {
    const value = fields[field]
    if (value === undefined) continue
    const texts = Array.isArray(value) ? value.map(String) : [String(value)]
    const first = place
    place += texts.length
    if (!isNamed(names) || (names === 'image' && fetchesImage.has(command.kind))) continue
    const ids: string[] = []
    for (const [index, text] of texts.entries()) {
      const resolved = resolveName(names, text, known)
      const at = places[first + index]?.start ?? 0
      if (!resolved || 'ambiguous' in resolved) return failed(problem(resolved, names, text, at, known))
      ids.push(resolved.id)
    }
    fields[field] = Array.isArray(value) ? ids : ids[0]
  }
  return { type: 'command', command: commandSchema.parse(fields) }
}

function resolveQuery(query: QueryValue, places: readonly Word[], known: KnownNames): Typed {
  if (query.target === '') return { type: 'query', query }
  const kind = targetKinds[query.kind] ?? 'container'
  const resolved = kind === 'any' ? resolveAny(query.target, known) : resolveName(kind, query.target, known)
  if (!resolved || 'ambiguous' in resolved)
    return failed(problem(resolved, kind, query.target, places[0]?.start ?? 0, known))
  const found = kind === 'any' ? inspectKinds[resolved.kind] : query.kind
  return { type: 'query', query: { ...query, kind: found, target: resolved.id } }
}

/** What a query's target is, where it is no container. */
const targetKinds: Partial<Record<QueryValue['kind'], NamedKind | 'any'>> = {
  'query.inspect': 'any',
  'query.inspectImage': 'image',
  'query.inspectVolume': 'volume',
  'query.inspectNetwork': 'network',
}

const inspectKinds = {
  container: 'query.inspectContainer',
  image: 'query.inspectImage',
  volume: 'query.inspectVolume',
  network: 'query.inspectNetwork',
} as const satisfies Record<NamedKind, QueryValue['kind']>

function placesOf(line: string): Word[] {
  const tokenized = tokenize(line)
  return tokenized.ok ? (labelWords(tokenized.words)?.operands.map(({ word }) => word) ?? []) : []
}

function isNamed(names: string): names is NamedKind {
  return names === 'container' || names === 'image' || names === 'volume' || names === 'network'
}

function problem(
  resolved: Exclude<Resolved, { id: string }>,
  kind: NamedKind | 'any',
  name: string,
  at: number,
  known: KnownNames,
): LineError {
  if (resolved) return { code: 'ambiguous-name', at, params: { name, count: String(resolved.ambiguous) } }
  const suggestion = nearName(name, namesOf(kind, known))
  return {
    code: 'unknown-name',
    at,
    params: { kind, name, ...(suggestion === null ? {} : { suggestion }) },
  }
}

function namesOf(kind: NamedKind | 'any', known: KnownNames): readonly string[] {
  switch (kind) {
    case 'container':
      return known.containers.map(({ name }) => name)
    case 'network':
      return known.networks.map(({ name }) => name)
    case 'volume':
      return known.volumes
    case 'image':
      return known.images.flatMap(({ references }) => references)
    case 'any':
      return (['container', 'image', 'volume', 'network'] as const).flatMap((each) => namesOf(each, known))
  }
}

function failed(error: LineError): Typed {
  return { type: 'error', error }
}
