import * as z from 'zod'
import type { FlagSpec } from './define'
import { bad, type Codec, good, written } from './run/codec'

/** `key=value` of `--filter`, as it is typed; `keys` are those that the engine's prune knows. */
export function pruneFilter(keys: readonly string[]): Codec<string> {
  return {
    read(text) {
      const [, key = '', value = ''] = /^([^=!]*!?)=(.*)$/s.exec(text) ?? []
      if (value === '') return bad('malformed')
      return keys.includes(key) ? good(text) : bad('unknown-word')
    },
    write: (text) => text,
  }
}

/** The field `filters` of a prune. */
export function pruneFiltersSchema(codec: Codec<string>) {
  return z
    .array(written(z.string().max(1024), codec))
    .min(1)
    .max(100)
    .optional()
}

/** The option `--filter` of a prune. */
export function pruneFilterFlag(codec: Codec<string>): FlagSpec {
  return { long: 'filter', takes: 'values', codec, field: 'filters' }
}

/** `--force`: the docker CLI does not ask. Gantry asks all the same, naming what goes. */
export const pruneForceFlag: FlagSpec = { long: 'force', short: 'f', takes: 'nothing', field: 'force' }

/** Keys that most prunes know: `until` (a time or an age such as `24h`), and labels had or not had. */
export const usualPruneKeys = ['until', 'label', 'label!'] as const
