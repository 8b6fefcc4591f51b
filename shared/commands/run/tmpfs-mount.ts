import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const shape = z.object({ target: z.string(), options: z.string().optional() })
/** One `--tmpfs`. */
export type TmpfsMount = z.infer<typeof shape>

/** `--tmpfs`: `/run`, `/run:rw,size=64m`. The engine takes the options as mount(8) does. */
export const tmpfsMount: Codec<TmpfsMount> = {
  read(text) {
    if (text === '') return bad('empty')
    const colon = text.indexOf(':')
    const target = colon < 0 ? text : text.slice(0, colon)
    if (!target.startsWith('/')) return bad('not-absolute')
    if (/^\/+$/.test(target)) return bad('root-target')
    return good({ target, ...(colon < 0 ? {} : { options: text.slice(colon + 1) }) })
  },
  write: ({ target, options }) => (options === undefined ? target : `${target}:${options}`),
}
export const tmpfsMountSchema = written(shape, tmpfsMount)
