import * as z from 'zod'
import { bad, type Codec, good, written } from './run/codec'

/** The Dockerfile instructions that a commit or an import can carry out (`--change`). */
export const changeInstructions = [
  'CMD',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'LABEL',
  'ONBUILD',
  'USER',
  'VOLUME',
  'WORKDIR',
] as const

/** One `--change`: a Dockerfile instruction of {@link changeInstructions} with its arguments, in one line. */
export const imageChange: Codec<string> = {
  read: (text) => {
    if (text.trim() === '') return bad('empty')
    if (/[\r\n\0]/.test(text)) return bad('malformed')
    const [instruction = '', rest = ''] = text.trimStart().split(/\s+(.*)/s)
    if (!changeInstructions.some((each) => each === instruction.toUpperCase())) return bad('unknown-word')
    return rest.trim() === '' ? bad('malformed', text.length) : good(text)
  },
  write: (text) => text,
}

/** The `--change` options of a command. */
export const imageChangesSchema = z.array(written(z.string().max(10_000), imageChange)).max(100)
