import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const shape = z.object({
  name: z.string(),
  /** Absent: taken from the environment that Gantry runs in; where that has none, the image's is taken away. */
  value: z.string().optional(),
})
/** One `--env`. */
export type EnvEntry = z.infer<typeof shape>

/** `NAME=value`, or `NAME`. */
export const envEntry: Codec<EnvEntry> = {
  read(text) {
    const equals = text.indexOf('=')
    const name = equals < 0 ? text : text.slice(0, equals)
    if (name === '') return bad('empty')
    return good({ name, ...(equals < 0 ? {} : { value: text.slice(equals + 1) }) })
  },
  write: ({ name, value }) => (value === undefined ? name : `${name}=${value}`),
}
export const envEntrySchema = written(shape, envEntry)
