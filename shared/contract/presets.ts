import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { runContainer } from '../commands/container-run'

const nameSchema = z.string().trim().min(1).max(100)

/** A filled-in run form that was kept under a name. */
export const presetSchema = z.object({
  id: z.string().min(8).max(64),
  name: nameSchema,
  /** Without values that look like secrets, unless the person wanted them kept. */
  command: runContainer.schema,
})
export type Preset = z.infer<typeof presetSchema>

/** Presets as a file that is given to somebody else. */
export const presetFileSchema = z.object({
  /** What it is, and the version of its form. */
  gantryPresets: z.literal(1),
  presets: z.array(z.object({ name: nameSchema, command: runContainer.schema })).max(500),
})

/** Run forms that are kept, over restarts. */
export const presetsContract = {
  /** All of them now, by name, then after every change. */
  watch: oc.output(eventIterator(z.array(presetSchema))),
  /** Adds them; one of a known id is replaced. @throws AppError `bad-request` above 500 */
  save: oc.input(z.object({ presets: z.array(presetSchema).min(1).max(500) })).output(z.object({})),
  remove: oc.input(z.object({ id: z.string() })).output(z.object({})),
}
