import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const shape = z.object({
  /** Folder of the host, or name of a volume; absent: a new anonymous volume. */
  source: z.string().optional(),
  /** Path in the container. */
  target: z.string(),
  /** `ro`, `z`, `nocopy`, `rshared`, ... joined by commas, as the engine takes them. */
  options: z.string().optional(),
})
/** One `--volume`. */
export type VolumeMount = z.infer<typeof shape>

const optionWords = /^(?:rw|ro|z|Z|nocopy|(?:r?(?:shared|slave|private))|consistent|cached|delegated)$/

/** `-v`: `/data`, `name:/data`, `/host/folder:/data:ro`. */
export const volumeMount: Codec<VolumeMount> = {
  read(text) {
    if (text === '') return bad('empty')
    const parts = splitVolume(text)
    if (parts.length > 3) return bad('malformed')
    const [source, target, options] = parts.length === 1 ? [undefined, parts[0]] : parts
    const targetAt = source === undefined ? 0 : source.length + 1
    if (source === '') return bad('empty')
    if (source !== undefined && isRelative(source)) return bad('relative-source')
    if (source !== undefined && !/^(?:[/\\]|[A-Za-z]:[/\\]|[a-zA-Z0-9][\w.-]+$)/.test(source))
      return bad('malformed')
    if (!target?.startsWith('/')) return bad('not-absolute', targetAt)
    if (/^\/+$/.test(target)) return bad('root-target', targetAt)
    if (options !== undefined && !options.split(',').every((word) => optionWords.test(word)))
      return bad('unknown-word', targetAt + target.length + 1)
    return good({
      ...(source === undefined ? {} : { source }),
      target,
      ...(options === undefined ? {} : { options }),
    })
  },
  write: ({ source, target, options }) =>
    [source, target, options].filter((part) => part !== undefined).join(':'),
}
export const volumeMountSchema = written(shape, volumeMount)

/** Splits at colons, but not after the letter of a Windows drive. */
function splitVolume(text: string): string[] {
  const drive = /^[A-Za-z]:[/\\]/.test(text) ? text.slice(0, 2) : ''
  const [first = '', ...rest] = text.slice(drive.length).split(':')
  return [drive + first, ...rest]
}

/** Beside the folder that the docker CLI was started in, or in the home folder that a shell would put in. */
function isRelative(source: string): boolean {
  return /^(?:\.{1,2}|~)(?:[/\\]|$)/.test(source)
}
