import { type UpdatableField, updatableFields } from '#shared/commands/container-update'
import type { CommandOf } from '#shared/commands/index'
import { runFlags } from '#shared/commands/run/flags'
import { isSame } from '#shared/commands/run/is-same'
import type { RunOptions } from '#shared/commands/run/options'
import { isSecretVariable } from '#shared/domain/secret-variable'
import { writeField } from './field-codec'

/** One difference between the options of a container and those of the form, as it may be shown. */
export interface OptionChange {
  readonly field: keyof RunOptions
  /** null: it is new. */
  readonly before: string | null
  /** null: it goes. */
  readonly after: string | null
}

type Options = Partial<RunOptions>

const masked = '••••••'
const fields = ['image', 'command', ...runFlags.map(({ field }) => field)] as const

/** What is different, option by option, in the order of the docker line. Values that look like secrets are covered. */
export function optionChanges(before: Options, after: Options): OptionChange[] {
  return fields.flatMap((field) =>
    isSame(before[field], after[field]) ? [] : changesOf(field, before, after),
  )
}

function changesOf(field: keyof RunOptions, before: Options, after: Options): OptionChange[] {
  if (field === 'env') return pairChanges(field, envOf(before), envOf(after))
  const [old, next] = [before[field], after[field]]
  if (field === 'command') return [{ field, before: joined(old), after: joined(next) }]
  if (Array.isArray(old ?? next)) {
    const texts = (list: unknown): string[] =>
      ((list as unknown[] | undefined) ?? []).map((each) => writeField(field, each))
    const [left, right] = [texts(old), texts(next)]
    return [
      ...left.filter((text) => !right.includes(text)).map((text) => ({ field, before: text, after: null })),
      ...right.filter((text) => !left.includes(text)).map((text) => ({ field, before: null, after: text })),
    ]
  }
  if (isPairs(old ?? next)) return pairChanges(field, mapOf(old), mapOf(next))
  const text = (value: unknown): string | null =>
    value === undefined ? null : value === true ? `--${flagOf(field)}` : writeField(field, value)
  return [{ field, before: text(old), after: text(next) }]
}

function flagOf(field: keyof RunOptions): string {
  return runFlags.find((flag) => flag.field === field)?.long ?? field
}

function joined(words: unknown): string | null {
  return Array.isArray(words) ? words.join(' ') : null
}

function isPairs(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  )
}

function mapOf(value: unknown): Map<string, string> {
  return new Map(isPairs(value) ? Object.entries(value) : [])
}

function envOf({ env = [] }: Options): Map<string, string | undefined> {
  return new Map(env.map(({ name, value }) => [name, value]))
}

/** By name: one that is there before and after has one line. */
function pairChanges(
  field: keyof RunOptions,
  before: ReadonlyMap<string, string | undefined>,
  after: ReadonlyMap<string, string | undefined>,
): OptionChange[] {
  const text = (name: string, values: ReadonlyMap<string, string | undefined>): string | null => {
    if (!values.has(name)) return null
    const value = values.get(name)
    if (value === undefined) return name
    return `${name}=${field === 'env' && isSecretVariable({ name, value }) ? masked : value}`
  }
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.has(name) !== after.has(name) || before.get(name) !== after.get(name))
    .map((name) => ({ field, before: text(name, before), after: text(name, after) }))
}

/**
 * The update that does the same to a container as making it again with the new options: where nothing but limits and
 * the restart policy changed, and no limit is taken away, which the engine cannot do in place. Else null.
 */
export function updateFor(
  target: string,
  before: Options,
  after: Options,
): CommandOf<'container.update'> | null {
  const changed = fields.filter((field) => !isSame(before[field], after[field]))
  const given: Record<string, unknown> = {}
  for (const field of changed) {
    if (!isUpdatable(field)) return null
    const value = after[field] ?? whenUnset[field]
    if (value === undefined || value === 0) return null
    given[field] = value
  }
  if (changed.length === 0) return null
  // As at the making: twice the memory, where nothing else is said. The engine refuses more memory than both together.
  if (given.memory !== undefined && after.memorySwap === undefined)
    given.memorySwap = Number(given.memory) * 2
  return { kind: 'container.update', targets: [target], ...given } as CommandOf<'container.update'>
}

const whenUnset: Partial<Record<UpdatableField, unknown>> = { restart: { name: 'no' }, pidsLimit: -1 }

function isUpdatable(field: string): field is UpdatableField {
  return updatableFields.some((each) => each === field)
}
