import * as z from 'zod'
import type { FlagSpec } from './define'
import { bad, type Codec, good, written } from './run/codec'

/** `key=value` of `--filter`, as it is typed; `keys` are those that the engine's prune knows. */
function pruneFilter(keys: readonly string[]): Codec<string> {
  return {
    read(text) {
      const [, key = '', value = ''] = /^([^=!]*!?)=(.*)$/s.exec(text) ?? []
      if (value === '') return bad('malformed')
      return keys.includes(key) ? good(text) : bad('unknown-word')
    },
    write: (text) => text,
  }
}

/** `--force`: the docker CLI does not ask. Gantry asks all the same, naming what goes. */
export const pruneForceFlag: FlagSpec = { long: 'force', short: 'f', takes: 'nothing', field: 'force' }

/** What every prune takes, as fields and as options; `keys` are what its filters may look at. */
function pruneOptions(...keys: readonly string[]) {
  const codec = pruneFilter(keys)
  return {
    fields: {
      filters: z
        .array(written(z.string().max(1024), codec))
        .min(1)
        .max(100)
        .optional(),
      force: z.boolean().optional(),
    },
    flags: [pruneForceFlag, { long: 'filter', takes: 'values', codec, field: 'filters' }],
  } satisfies { fields: object; flags: FlagSpec[] }
}

/** Most prunes look at `until` (a time or an age such as `24h`), and at labels had or not had. */
export const usualPrune = pruneOptions('until', 'label', 'label!')

/** A volume has no age. */
export const volumePrune = pruneOptions('label', 'label!')
