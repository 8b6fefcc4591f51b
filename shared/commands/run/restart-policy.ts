import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const nameSchema = z.enum(['no', 'always', 'unless-stopped', 'on-failure'])
const shape = z.object({
  name: nameSchema,
  /** With `on-failure`: how often at most; absent: without end. */
  retries: z.number().int().min(1).max(1_000_000).optional(),
})
/** `--restart`. */
export type RestartPolicy = z.infer<typeof shape>

/** `no`, `always`, `unless-stopped`, `on-failure`, `on-failure:3`. */
export const restartPolicy: Codec<RestartPolicy> = {
  read(text) {
    if (text === '') return bad('empty')
    const colon = text.indexOf(':')
    const name = nameSchema.safeParse(colon < 0 ? text : text.slice(0, colon))
    if (!name.success) return bad('unknown-word')
    if (colon < 0) return good({ name: name.data })
    if (name.data !== 'on-failure') return bad('conflict', colon + 1)
    if (!/^\d{1,7}$/.test(text.slice(colon + 1))) return bad('not-a-number', colon + 1)
    const retries = Number(text.slice(colon + 1))
    return good({ name: name.data, ...(retries === 0 ? {} : { retries }) })
  },
  write: ({ name, retries }) => (retries === undefined ? name : `${name}:${retries}`),
}
export const restartPolicySchema = written(shape, restartPolicy)
