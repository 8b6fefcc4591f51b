import * as z from 'zod'
import { bad, type Codec, type FieldErrorCode, good, written } from './codec'
import { readCsv, writeCsv } from './csv'

const pairs = z.record(z.string(), z.string())
const shape = z.object({
  /** -1: all there are. Absent where the devices are named. */
  count: z.number().int().min(-1).optional(),
  /** Absent: the engine's own choice. */
  driver: z.string().optional(),
  /** Numbers or UUIDs. */
  devices: z.array(z.string()).optional(),
  /** Beside `gpu`, which all of them have. */
  capabilities: z.array(z.string()).optional(),
  options: pairs.optional(),
})
/** One `--gpus`. */
export type GpuRequest = z.infer<typeof shape>

type Draft = { -readonly [Key in keyof GpuRequest]?: GpuRequest[Key] }
type Take = (draft: Draft, value: string) => FieldErrorCode | undefined

/** `all`, `2`, `device=0`, `"device=0,1"`, `driver=nvidia,"capabilities=compute,utility"`. */
export const gpuRequest: Codec<GpuRequest> = {
  read(text) {
    if (text === '') return bad('empty')
    const fields = readCsv(text)
    if (!fields) return bad('malformed')
    const draft: Draft = {}
    const seen = new Set<string>()
    for (const { text: field, at } of fields) {
      const equals = field.indexOf('=')
      const key = equals < 0 ? 'count' : field.slice(0, equals)
      const take = Object.hasOwn(takers, key) ? takers[key] : undefined
      if (!take) return bad('unknown-word', at)
      if (seen.has(key)) return bad('conflict', at)
      seen.add(key)
      const error = take(draft, field.slice(equals + 1))
      if (error !== undefined) return bad(error, at + equals + 1)
    }
    return withCount(draft)
  },
  write({ count, driver, devices, capabilities, options }) {
    const pairsOf = Object.entries(options ?? {}).map(([key, value]) => `${key}=${value}`)
    return writeCsv([
      ...(count === undefined ? [] : [count === -1 ? 'all' : `${count}`]),
      ...(driver === undefined ? [] : [`driver=${driver}`]),
      ...(devices === undefined ? [] : [`device=${devices.join(',')}`]),
      ...(capabilities === undefined ? [] : [`capabilities=${capabilities.join(',')}`]),
      ...(options === undefined ? [] : [`options=${writeCsv(pairsOf)}`]),
    ])
  },
}
export const gpuRequestSchema = written(shape, gpuRequest)

/** One, unless it is said how many or which; both at once the engine refuses. */
function withCount({ count, ...draft }: Draft) {
  if (draft.devices === undefined) return good({ ...draft, count: count ?? 1 })
  return count ? bad('conflict') : good(draft)
}

const takers: Readonly<Record<string, Take>> = {
  count(draft, value) {
    if (value !== 'all' && !/^[+-]?\d{1,9}$/.test(value)) return 'not-a-number'
    const count = value === 'all' ? -1 : Number(value)
    draft.count = count
    return count < -1 ? 'out-of-range' : undefined
  },
  driver(draft, driver) {
    draft.driver = driver
    return driver === '' ? 'empty' : undefined
  },
  device(draft, value) {
    draft.devices = value.split(',')
    return draft.devices.includes('') ? 'empty' : undefined
  },
  capabilities(draft, value) {
    draft.capabilities = value.split(',')
    return draft.capabilities.includes('') ? 'empty' : undefined
  },
  options(draft, value) {
    const fields = readCsv(value)
    if (!fields) return 'malformed'
    const entries = fields.map(({ text }) => {
      const equals = text.indexOf('=')
      return equals < 0 ? ([text, ''] as const) : ([text.slice(0, equals), text.slice(equals + 1)] as const)
    })
    draft.options = Object.fromEntries(entries)
    return entries.some(([key]) => key === '') ? 'empty' : undefined
  },
}
