import type { OperandSpec } from '../define'
import { commandSchema } from '../index'
import { querySpecs } from '../queries/query-specs'
import { specOf } from '../spec-of'
import { tokenize, type Word } from '../tokenize'
import { type KnownNames, type NamedKind, type Resolved, resolveAny, resolveName } from './known-names'
import { labelWords } from './label-words'
import { nearName } from './near-name'
import { type LineError, readTyped, type Typed } from './read-typed'

/** Reads a line and puts full ids in the place of the names it acts on, or says which name is nothing or several things. */
export function readAndResolve(line: string, known: KnownNames): Typed {
  const typed = readTyped(line, known.folders)
  if (typed.type === 'error') return { type: 'error', error: toldByNames(typed.error, known) }
  if (typed.type === 'shell') return typed
  const places = placesOf(line, known)
  return typed.type === 'command'
    ? resolveCommand(typed.command, places, known)
    : resolveQuery(typed.query, places, known)
}

/** The error as the names there are make it plainer. */
function toldByNames(error: LineError, known: KnownNames): LineError {
  const { command = '', name = '', value = '' } = error.params
  // An image where a command should stand was meant to be run: `docker hello-world`.
  if (error.code === 'unknown-command' && resolveName('image', command, known))
    return { ...error, params: { ...error.params, suggestion: `run ${command}` } }
  // A word that could be nobody's name, such as the placeholder of a text that was copied.
  if (error.code === 'bad-value' && (name === 'container' || name === 'volume' || name === 'network'))
    return { ...error, code: 'unknown-name', params: { kind: name, name: value } }
  return error
}

type CommandValue = Extract<Typed, { type: 'command' }>['command']
type QueryValue = Extract<Typed, { type: 'query' }>['query']

function resolveCommand(command: CommandValue, places: readonly Word[], known: KnownNames): Typed {
  const { operands } = specOf(command)
  const resolved = resolveFields(operands, command, places, known)
  if ('error' in resolved) return resolved.error
  return { type: 'command', command: commandSchema.parse({ ...command, ...resolved.fields }) }
}

function resolveQuery(query: QueryValue, places: readonly Word[], known: KnownNames): Typed {
  const { type, ...options } = query.options
  const declared = querySpecs.find(({ kind }) => kind === query.kind)?.operands ?? []
  // `inspect --type image web`: an image, even where a container has that name.
  const operands = isKind(type) ? declared.map((operand) => ({ ...operand, names: type })) : declared
  const resolved = resolveFields(operands, query, places, known)
  if ('error' in resolved) return resolved.error
  const found: QueryValue = { ...query, ...resolved.fields }
  // What `inspect` of one thing is about is known now, and with it the page that shows it.
  const [kind, ...others] = new Set(resolved.kinds)
  if (query.kind !== 'query.inspect' || kind === undefined || others.length > 0)
    return { type: 'query', query: found }
  return { type: 'query', query: { ...found, options, kind: inspectKinds[kind] } }
}

function isKind(type: unknown): type is NamedKind {
  return typeof type === 'string' && type in inspectKinds
}

const inspectKinds = {
  container: 'query.inspectContainer',
  image: 'query.inspectImage',
  volume: 'query.inspectVolume',
  network: 'query.inspectNetwork',
} as const satisfies Record<NamedKind, QueryValue['kind']>

/** The operands' fields with ids in the place of names, and the kinds of what they name. */
function resolveFields(
  operands: readonly OperandSpec[],
  value: object,
  places: readonly Word[],
  known: KnownNames,
): { readonly fields: Record<string, unknown>; readonly kinds: NamedKind[] } | { readonly error: Typed } {
  const fields: Record<string, unknown> = {}
  const kinds: NamedKind[] = []
  let place = 0
  for (const { field, names, mayBeAbsent } of operands) {
    const given = (value as Record<string, unknown>)[field]
    if (given === undefined) continue
    const texts = Array.isArray(given) ? given.map(String) : [String(given)]
    const first = place
    place += texts.length
    if (mayBeAbsent || !isNamed(names)) continue
    const ids: string[] = []
    for (const [index, text] of texts.entries()) {
      const resolved = names === 'any' ? resolveAny(text, known) : resolveName(names, text, known)
      const at = places[first + index]?.start ?? 0
      if (!resolved || 'ambiguous' in resolved)
        return { error: failed(problem(resolved, names, text, at, known)) }
      ids.push(resolved.id)
      kinds.push(resolved.kind)
    }
    fields[field] = Array.isArray(given) ? ids : ids[0]
  }
  return { fields, kinds }
}

function placesOf(line: string, { folders }: KnownNames): Word[] {
  const tokenized = tokenize(line, folders)
  return tokenized.ok ? (labelWords(tokenized.words)?.operands.map(({ word }) => word) ?? []) : []
}

type NamedOperand = NamedKind | 'any'

function isNamed(names: OperandSpec['names']): names is NamedOperand {
  return names !== 'new-name' && names !== 'word'
}

function problem(
  resolved: Exclude<Resolved, { id: string }>,
  kind: NamedOperand,
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

function namesOf(kind: NamedOperand, known: KnownNames): readonly string[] {
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
