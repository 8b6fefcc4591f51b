import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const nameSchema = z.enum([
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
])
const limit = z.number().int().min(-1)
const shape = z.object({ name: nameSchema, soft: limit, hard: limit })
/** One `--ulimit`; -1: without limit. */
export type Ulimit = z.infer<typeof shape>

/** `nofile=1024`, `nofile=1024:2048`, `core=-1`. */
export const ulimit: Codec<Ulimit> = {
  read(text) {
    if (text === '') return bad('empty')
    const equals = text.indexOf('=')
    if (equals < 0) return bad('malformed')
    const name = nameSchema.safeParse(text.slice(0, equals))
    if (!name.success) return bad('unknown-word')
    const [, from, to = from] = /^(-1|\d{1,15})(?::(-1|\d{1,15}))?$/.exec(text.slice(equals + 1)) ?? []
    if (from === undefined) return bad('not-a-number', equals + 1)
    const [soft, hard] = [Number(from), Number(to)]
    const isInside = hard === -1 || (soft !== -1 && soft <= hard)
    return isInside ? good({ name: name.data, soft, hard }) : bad('out-of-range', equals + 1)
  },
  write: ({ name, soft, hard }) => `${name}=${soft === hard ? soft : `${soft}:${hard}`}`,
}
export const ulimitSchema = written(shape, ulimit)
