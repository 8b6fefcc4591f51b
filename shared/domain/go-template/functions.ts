import { formatValue, isMap, isTrue } from './format-value'
import { TemplateError } from './tokens'

/** A function of a template. @throws TemplateError for values that it does not take */
type TemplateFunction = (...values: unknown[]) => unknown

const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw new TemplateError(`expected string; found ${formatValue(value)}`)
}
const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  if (value === null || value === undefined) return []
  throw new TemplateError(`expected a list; found ${formatValue(value)}`)
}
const compare = (a: unknown, b: unknown): number => {
  if (typeof a !== typeof b || !['string', 'number'].includes(typeof a))
    throw new TemplateError('incompatible types for comparison')
  return (a as string) < (b as string) ? -1 : a === b ? 0 : 1
}

/** The functions of docker's `--format`, and those that Go has besides. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  json,
  upper: (value) => text(value).toUpperCase(),
  lower: (value) => text(value).toLowerCase(),
  title: (value) => text(value).replace(/(^|\s)(\p{Ll})/gu, (whole) => whole.toUpperCase()),
  split: (value, separator) => text(value).split(text(separator)),
  join: (values, separator) => list(values).map(formatValue).join(text(separator)),
  pad: (value, before, after) =>
    text(value) === '' ? '' : ' '.repeat(span(before)) + text(value) + ' '.repeat(span(after)),
  truncate: (value, length) => [...text(value)].slice(0, span(length)).join(''),
  println: (...values) => `${values.map(formatValue).join(' ')}\n`,
  print: (...values) => values.map(formatValue).join(''),
  printf: (pattern, ...values) => printf(text(pattern), values),
  len: (value) => {
    if (typeof value === 'string') return [...value].reduce((sum, each) => sum + bytesOf(each), 0)
    if (Array.isArray(value)) return value.length
    if (isMap(value)) return Object.keys(value).length
    throw new TemplateError(`len of ${formatValue(value)}`)
  },
  index: (value, ...keys) => keys.reduce(memberOf, value),
  slice: (value, from = 0, to = undefined) => {
    const end = to === undefined ? undefined : span(to)
    return typeof value === 'string' ? value.slice(span(from), end) : list(value).slice(span(from), end)
  },
  not: (value) => !isTrue(value),
  and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
  or: (...values) => values.find(isTrue) ?? values.at(-1),
  eq: (value, ...others) => others.some((other) => value === other),
  ne: (a, b) => a !== b,
  lt: (a, b) => compare(a, b) < 0,
  le: (a, b) => compare(a, b) <= 0,
  gt: (a, b) => compare(a, b) > 0,
  ge: (a, b) => compare(a, b) >= 0,
}

/** Whole numbers that a double cannot hold have all their digits. */
function json(value: unknown): string {
  const written = JSON.stringify(value ?? null, (_key, each: unknown) =>
    typeof each === 'bigint' ? `\0${each}` : each,
  )
  return written.replace(/"\\u0000(-?\d+)"/g, '$1')
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** A count of characters or members, within reason. */
function span(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10_000) return value
  throw new TemplateError(`expected integer; found ${formatValue(value)}`)
}

function memberOf(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) {
    if (typeof key === 'number' && key >= 0 && key < value.length) return value[key]
    throw new TemplateError(`error calling index: index out of range: ${formatValue(key)}`)
  }
  if (isMap(value)) return Object.hasOwn(value, String(key)) ? value[String(key)] : undefined
  throw new TemplateError(
    value === null || value === undefined
      ? 'error calling index: index of untyped nil'
      : `error calling index: can't index item of ${formatValue(value)}`,
  )
}

/** `%s`, `%v`, `%d`, `%q`, `%t`, `%%`, with a width: `%-20s`. */
function printf(pattern: string, values: readonly unknown[]): string {
  let next = 0
  return pattern.replace(
    /%(-?)(\d{0,3})([a-zA-Z%])/g,
    (_whole, left: string, width: string, verb: string) => {
      if (verb === '%') return '%'
      if (!'svdqt'.includes(verb)) throw new TemplateError(`printf: %${verb} is not supported`)
      const shown = verb === 'q' ? JSON.stringify(values[next]) : formatValue(values[next])
      next += 1
      return left === '-' ? shown.padEnd(Number(width)) : shown.padStart(Number(width))
    },
  )
}
