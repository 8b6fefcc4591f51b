import * as z from 'zod'
import { bad, type Codec, good } from './codec'

const streams = z.enum(['stdin', 'stdout', 'stderr'])

/** `-a`: `stdin`, `STDOUT`. */
export const attachedStream: Codec<z.infer<typeof streams>> = {
  read(text) {
    const stream = streams.safeParse(text.toLowerCase())
    return stream.success ? good(stream.data) : bad('unknown-word')
  },
  write: (stream) => stream,
}
