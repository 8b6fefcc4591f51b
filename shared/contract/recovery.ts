import * as z from 'zod'

/** What became of a container that was being made again when Gantry ended, once its engine was there again. */
export const recoverySchema = z.object({
  /** Name of the container. */
  name: z.string(),
  /**
   * `unchanged`: the old one had not been touched yet. `brought-back`: it is there again as it was. `finished`: the new
   * one has its place. `left`: things were changed in the meantime, so nothing was touched. `failed`: see `message`.
   */
  outcome: z.enum(['unchanged', 'brought-back', 'finished', 'left', 'failed']),
  /** Why it was left. */
  reason: z
    .enum(['old-gone', 'new-gone', 'name-taken', 'renamed', 'both-run', 'new-ended', 'old-kept'])
    .optional(),
  /** Where the old one is now, if that is not its name. */
  oldName: z.string().optional(),
  /** The engine's own words. */
  message: z.string().optional(),
  /** The person has seen it. */
  isTold: z.boolean(),
})
export type Recovery = z.infer<typeof recoverySchema>
