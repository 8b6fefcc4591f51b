import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

const shape = z.object({
  /** Path on the host. */
  host: z.string(),
  /** Path in the container; absent: the same. */
  container: z.string().optional(),
  /** Letters of `rwm`; absent: all. */
  permissions: z.string().optional(),
})
/** One `--device`. */
export type Device = z.infer<typeof shape>

const permissionLetters = /^(?!.*(.).*\1)[rwm]{1,3}$/

/** `/dev/snd`, `/dev/sda:/dev/xvda`, `/dev/sda:r`, `/dev/sda:/dev/xvda:rw`. */
export const device: Codec<Device> = {
  read(text) {
    if (text === '') return bad('empty')
    // Names of the Container Device Interface, and patterns that the docker CLI looks up on its own machine.
    const [host = '', second, third, ...rest] = text.split(':')
    if (/^[^/].*\/.*=|\*$/.test(host)) return bad('not-supported')
    if (rest.length > 0) return bad('malformed')
    const at = host.length + 1
    const isShort = third === undefined && second !== undefined && permissionLetters.test(second)
    const container = isShort ? undefined : second
    const permissions = isShort ? second : third
    if (!host.startsWith('/')) return bad('not-absolute')
    if (container !== undefined && !container.startsWith('/')) return bad('not-absolute', at)
    if (permissions !== undefined && !permissionLetters.test(permissions))
      return bad('unknown-word', at + (container?.length ?? 0) + 1)
    return good({
      host,
      ...(container === undefined ? {} : { container }),
      ...(permissions === undefined ? {} : { permissions }),
    })
  },
  write: ({ host, container, permissions }) =>
    [host, container, permissions].filter((part) => part !== undefined).join(':'),
}
export const deviceSchema = written(shape, device)
