import * as z from 'zod'
import { type Codec, written } from './codec'
import { writeCsv } from './csv'
import { readMount } from './read-mount'
import { size, sizeSchema } from './size'

const pairs = z.record(z.string(), z.string())

/** The value of one `--mount`, by field of the Engine API's Mount. */
const mountShape = z.object({
  type: z.enum(['bind', 'volume', 'tmpfs', 'image']),
  /** Folder of the host, name of a volume (absent: a new anonymous one), or an image. */
  source: z.string().optional(),
  target: z.string(),
  isReadOnly: z.boolean().optional(),
  consistency: z.enum(['default', 'consistent', 'cached', 'delegated']).optional(),
  bind: z
    .object({
      propagation: z.enum(['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave']).optional(),
      /** What happens to mounts below: not taken along, writable, or read-only or failing. */
      recursive: z.enum(['disabled', 'writable', 'readonly']).optional(),
    })
    .optional(),
  volume: z
    .object({
      /** Leave out what the image has at the target. */
      isNotCopied: z.boolean().optional(),
      labels: pairs.optional(),
      driver: z.string().optional(),
      driverOptions: pairs.optional(),
      subpath: z.string().optional(),
    })
    .optional(),
  tmpfs: z
    .object({
      size: sizeSchema.optional(),
      /** Permission bits. */
      mode: z.number().int().min(0).max(0o7777).optional(),
    })
    .optional(),
  image: z.object({ subpath: z.string().optional() }).optional(),
})
/** One `--mount`. */
export type Mount = z.infer<typeof mountShape>

/** `type=bind,src=/a,dst=/b,ro`, `type=volume,src=data,dst=/data`, `type=tmpfs,dst=/t,tmpfs-size=64m`. */
export const mount: Codec<Mount> = { read: readMount, write: writeMount }
export const mountSchema = written(mountShape, mount)

function writeMount({ type, source, target, isReadOnly, consistency, bind, volume, tmpfs, image }: Mount) {
  return writeCsv([
    `type=${type}`,
    ...field('src', source),
    `dst=${target}`,
    ...(isReadOnly ? ['readonly'] : []),
    ...field('consistency', consistency),
    ...field('bind-propagation', bind?.propagation),
    ...field('bind-recursive', bind?.recursive),
    ...(volume?.isNotCopied ? ['volume-nocopy'] : []),
    ...pairFields('volume-label', volume?.labels),
    ...field('volume-driver', volume?.driver),
    ...pairFields('volume-opt', volume?.driverOptions),
    ...field('volume-subpath', volume?.subpath),
    ...field('tmpfs-size', tmpfs?.size === undefined ? undefined : size.write(tmpfs.size)),
    ...field('tmpfs-mode', tmpfs?.mode?.toString(8)),
    ...field('image-subpath', image?.subpath),
  ])
}

function field(key: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${key}=${value}`]
}

function pairFields(key: string, pairs: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(pairs).map(([name, value]) => `${key}=${name}=${value}`)
}
