import * as z from 'zod'
import type { FlagSpec } from './define'

/** Options that `docker pull` and `docker push` have in common. */
export const transferOptions = {
  /** Every tag of the repository; the reference then names none. */
  allTags: z.boolean().optional(),
  /** Less output on a terminal; the progress shows here all the same. */
  quiet: z.boolean().optional(),
  /** The CLI's own default. Signing and checking signatures, `=false`, is refused. */
  disableContentTrust: z.literal(true).optional(),
  /** `os/arch[/variant]`. */
  platform: z
    .string()
    .regex(/^[\w./-]{1,64}$/)
    .optional(),
}

/** The flags that fill {@link transferOptions}. */
export const transferFlags: readonly FlagSpec[] = [
  { long: 'all-tags', short: 'a', takes: 'nothing', field: 'allTags' },
  { long: 'quiet', short: 'q', takes: 'nothing', field: 'quiet' },
  { long: 'disable-content-trust', takes: 'nothing', field: 'disableContentTrust', keepsFalse: true },
  { long: 'platform', takes: 'text', field: 'platform' },
]

/** `--all-tags` with a tag is refused, as the docker CLI does. The reason is a FieldErrorCode. */
export function checkAllTags({ value, issues }: z.core.ParsePayload<AllTags>): void {
  if (!value.allTags || !/(?::[^/]+|@.*)$/.test(value.reference)) return
  issues.push({ code: 'custom', message: 'conflict', path: ['reference'], input: value })
}

interface AllTags {
  readonly reference: string
  readonly allTags?: boolean | undefined
}
