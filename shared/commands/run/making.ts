import * as z from 'zod'
import type { FlagSpec } from '../define'
import { hostFileSchema } from '../host-file'
import { runFlags } from './flags'
import { runOptions } from './options'

/** Files of `NAME=value` lines, read on the backend's machine when the command is run. */
export const filesSchema = z.array(hostFileSchema).min(1).max(100).optional()

/** `--env-file`, several times. What `--env` says wins. */
export const envFileFlag: FlagSpec = {
  long: 'env-file',
  takes: 'values',
  isHostPath: true,
  field: 'envFiles',
}

/** What `docker create` and `docker run` take: what the container is made of, and how it is made. */
export const makingOptions = {
  ...runOptions,
  envFiles: filesSchema,
  labelFiles: filesSchema,
  /** Says nothing of the pull on a terminal; its progress shows here all the same. */
  quiet: z.boolean().optional(),
} as const

/** The flags that fill {@link makingOptions}. */
export const makingFlags: readonly FlagSpec[] = [
  ...runFlags,
  envFileFlag,
  { long: 'label-file', takes: 'values', isHostPath: true, field: 'labelFiles' },
  { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' },
]
