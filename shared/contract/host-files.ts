import { oc } from '@orpc/contract'
import * as z from 'zod'

/** A path of the machine where the backend runs. */
const hostPathSchema = z.string().max(4096)

/** One entry of a folder of this machine. */
export const hostEntrySchema = z.object({
  name: z.string(),
  /** A folder, or a link that leads to one. */
  isFolder: z.boolean(),
  /** Its name starts with a dot. */
  isHidden: z.boolean(),
})
export type HostEntry = z.infer<typeof hostEntrySchema>

/** A folder of this machine. */
export const hostFolderSchema = z.object({
  /** Absolute, without a separator at its end except for the root. */
  path: z.string(),
  /** Null for the root. */
  parent: z.string().nullable(),
  /** The person's own folder. */
  home: z.string(),
  separator: z.enum(['/', '\\']),
  /** Folders first, each by name. */
  entries: z.array(hostEntrySchema),
  /** There are more entries than were read. */
  isCut: z.boolean(),
})
export type HostFolder = z.infer<typeof hostFolderSchema>

/** What the system's own dialog is asked for. */
export const pickPathSchema = z.object({
  kind: z.enum(['folder', 'file', 'save']),
  title: z.string().max(200),
  /** Where it opens; for `save`, the file that is proposed. Empty: the system decides. */
  defaultPath: hostPathSchema,
  /** Kinds of files that are offered: `{ name: 'Archives', extensions: ['tar'] }`. */
  filters: z
    .array(z.object({ name: z.string().max(100), extensions: z.array(z.string().max(20)).max(20) }))
    .max(10)
    .optional(),
})
export type PickPath = z.infer<typeof pickPathSchema>

/** Files of the machine where the backend runs, to choose from. */
export const hostFilesContract = {
  /**
   * What a folder holds; empty `path` and `~` are the person's own folder. At most 5,000 entries are read.
   * @throws AppError `path-missing`, `path-denied`, `path-invalid` (not absolute, not a folder)
   */
  list: oc.input(z.object({ path: hostPathSchema })).output(hostFolderSchema),
  /** Asks with the system's own dialog; `unavailable` in a browser, where there is none. */
  pick: oc
    .input(pickPathSchema)
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('picked'), path: z.string() }),
        z.object({ outcome: z.literal('cancelled') }),
        z.object({ outcome: z.literal('unavailable') }),
      ]),
    ),
  /**
   * The text of a small file, for an `.env` file or the like.
   * @throws AppError as for `list`, `answer-too-large` above 1 MiB
   */
  readText: oc.input(z.object({ path: hostPathSchema })).output(z.object({ text: z.string() })),
}
