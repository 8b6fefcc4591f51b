import * as z from 'zod'
import { imageReferenceSchema } from '../contract/ids'
import { buildSecret, buildSecretSchema } from './build/build-secret'
import { refusedBuildFlags } from './build/refused-flags'
import { defineCommand } from './define'
import { pairsSchema } from './pairs'
import { bad, type Codec, good } from './run/codec'
import { envEntry, envEntrySchema } from './run/env-entry'
import { hostEntry, hostEntrySchema } from './run/host-entry'
import { anyText, anyTextSchema } from './run/patterns'

const listOf = <T extends z.ZodType>(member: T) => z.array(member).min(1).max(200).optional()
const yes = z.boolean().optional()
const path = z
  .string()
  .min(1)
  .max(4096)
  .regex(/^[^\0]+$/)

/** A tag as `--tag` takes it. */
const tag: Codec<string> = {
  read: (text) =>
    text === '' ? bad('empty') : imageReferenceSchema.safeParse(text).success ? good(text) : bad('malformed'),
  write: (text) => text,
}

/** `docker build`: POST /build */
export const buildImage = defineCommand({
  kind: 'image.build',
  schema: z.object({
    kind: z.literal('image.build'),
    /** A folder on this computer, or the address of a git repository or an archive, which the engine fetches. */
    context: path.refine((text) => text !== '-', 'needs-file'),
    /** A file on this computer; absent: `Dockerfile` in the context. For an address: a path in what is fetched. */
    dockerfile: path.refine((text) => text !== '-', 'needs-file').optional(),
    tags: listOf(imageReferenceSchema),
    /** Without a value: taken from the environment that Gantry runs in. */
    buildArgs: listOf(envEntrySchema),
    /** Stage to stop at. */
    target: anyTextSchema.optional(),
    noCache: yes,
    /** Ask the registry for newer base images. */
    pull: yes,
    /** `os/arch[/variant]`. */
    platform: z
      .string()
      .regex(/^[\w./-]{1,64}$/)
      .optional(),
    secrets: listOf(buildSecretSchema),
    labels: pairsSchema.optional(),
    network: anyTextSchema.optional(),
    hosts: listOf(hostEntrySchema),
    cacheFrom: listOf(anyTextSchema),
    quiet: yes,
    /** `false`: the classic builder keeps the containers of its steps. */
    remove: yes,
    /** The classic builder also removes the containers of a failed build; Gantry always asks for it unless `remove` is false. */
    forceRemove: yes,
    /** Absent: BuildKit where the engine has it. */
    builder: z.enum(['buildkit', 'classic']).optional(),
  }),
  spellings: [['build'], ['image', 'build'], ['builder', 'build'], ['buildx', 'build']],
  environment: {
    variable: 'DOCKER_BUILDKIT',
    field: 'builder',
    values: { 0: 'classic', 1: 'buildkit' },
  },
  flags: [
    { long: 'tag', short: 't', takes: 'values', codec: tag, field: 'tags' },
    { long: 'file', short: 'f', takes: 'text', field: 'dockerfile', isHostPath: true },
    { long: 'build-arg', takes: 'values', codec: envEntry, field: 'buildArgs' },
    { long: 'target', takes: 'text', field: 'target' },
    { long: 'no-cache', takes: 'nothing', field: 'noCache' },
    { long: 'pull', takes: 'nothing', field: 'pull' },
    { long: 'platform', takes: 'text', field: 'platform' },
    {
      long: 'secret',
      takes: 'values',
      codec: buildSecret,
      field: 'secrets',
      isHostPath: true,
      pathForm: 'secret',
    },
    { long: 'label', takes: 'pairs', field: 'labels' },
    { long: 'network', takes: 'text', field: 'network' },
    { long: 'add-host', takes: 'values', codec: hostEntry, field: 'hosts' },
    { long: 'cache-from', takes: 'values', codec: anyText, field: 'cacheFrom' },
    { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' },
    { long: 'rm', takes: 'nothing', keepsFalse: true, field: 'remove' },
    { long: 'force-rm', takes: 'nothing', field: 'forceRemove' },
  ],
  refusedFlags: refusedBuildFlags,
  operands: [{ field: 'context', names: 'word', isMany: false, isHostPath: true, pathForm: 'context' }],
})
