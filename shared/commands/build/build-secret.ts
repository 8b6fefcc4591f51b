import * as z from 'zod'
import { bad, type Codec, good, written } from '../run/codec'
import { readCsv, splitPair, writeCsv } from '../run/csv'

const shape = z.object({
  /** As `RUN --mount=type=secret,id=` names it. */
  id: z.string(),
  /** The file on this computer that holds the value. */
  source: z.string().optional(),
  /** The environment variable that holds the value. */
  env: z.string().optional(),
})
/** One `--secret`: where the value is, never the value itself. */
export type BuildSecret = z.infer<typeof shape>

/** `id=token,src=token.txt`, `id=token,env=TOKEN`, `id=TOKEN` (the variable of the same name). */
export const buildSecret: Codec<BuildSecret> = {
  read(text) {
    if (text === '') return bad('empty')
    const fields = readCsv(text)
    if (!fields) return bad('malformed')
    let id: string | undefined
    let source: string | undefined
    let env: string | undefined
    for (const field of fields) {
      const [key, value] = splitPair(field)
      if (value === undefined || value === '') return bad('malformed', field.at)
      if (key === 'id') id = value
      else if (key === 'src' || key === 'source') source = value
      else if (key === 'env') env = value
      else if (key === 'type') {
        if (value !== 'file' && value !== 'env') return bad('unknown-word', field.at)
      } else return bad('unknown-word', field.at)
    }
    if (id === undefined) return bad('missing-key')
    if (source !== undefined && env !== undefined) return bad('conflict')
    return good({ id, ...(source === undefined ? {} : { source }), ...(env === undefined ? {} : { env }) })
  },
  write: ({ id, source, env }) =>
    writeCsv([
      `id=${id}`,
      ...(source === undefined ? [] : [`src=${source}`]),
      ...(env === undefined ? [] : [`env=${env}`]),
    ]),
}
export const buildSecretSchema = written(shape, buildSecret)
