import { oc } from '@orpc/contract'
import * as z from 'zod'
import { pruneContainers } from '../commands/container-prune'
import { pruneNetworks } from '../commands/network-prune'
import { pruneSystem } from '../commands/system-prune'
import { pruneVolumes } from '../commands/volume-prune'

/** One object that a prune would take away. */
export const cleanupItemSchema = z.object({
  type: z.enum(['container', 'volume', 'network', 'image', 'build-cache']),
  /** Id; the name for a volume. */
  id: z.string(),
  /** What a person would call it. */
  name: z.string(),
  /** Bytes that its removal gives back; null where the engine does not know. */
  size: z.number().nullable(),
})
export type CleanupItem = z.infer<typeof cleanupItemSchema>

/** What a kind of object takes on the engine's disk, and how much of that nothing uses. */
export const diskUseSchema = z.object({
  type: z.enum(['container', 'volume', 'image', 'build-cache']),
  count: z.number(),
  active: z.number(),
  /** Bytes. */
  size: z.number(),
  /** Bytes that could be given back. */
  reclaimable: z.number(),
})
export type DiskUse = z.infer<typeof diskUseSchema>

/** What clean-ups would do. */
export const cleanupContract = {
  /**
   * What the prune would take away if it was run now, from GET /system/df, /networks and /containers/json and the
   * rules of this engine's version; and what there is on the disk in all.
   */
  preview: oc
    .input(
      z.object({
        command: z.discriminatedUnion('kind', [
          pruneContainers.schema,
          pruneNetworks.schema,
          pruneVolumes.schema,
          pruneSystem.schema,
        ]),
      }),
    )
    .output(
      z.object({
        items: z.array(cleanupItemSchema),
        /** Bytes given back in all, at least: layers that several images share count once they are all gone. */
        reclaimed: z.number(),
        use: z.array(diskUseSchema),
        /** A filter that cannot be foreseen here: the list is then of what could go at most. */
        isAtMost: z.boolean(),
        /** The engine takes volumes with a name too, although it was not asked to (API before 1.42). */
        takesNamedVolumes: z.boolean(),
      }),
    ),
}
