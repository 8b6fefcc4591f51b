import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { defaultSettings } from './default-settings'

const tableSettings = z.object({
  sort: z.object({ column: z.string(), descending: z.boolean() }).nullable(),
  hidden: z.array(z.string()),
  isGrouped: z.boolean(),
  /** Groups folded away. */
  collapsed: z.array(z.string()),
})
export type TableSettings = z.infer<typeof tableSettings>

const fields = {
  language: z.enum(['system', 'en', 'ko']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Show the docker line where an action is taken. */
  showLines: z.boolean(),
  /** Which shell the lines are quoted for; `system`: PowerShell on Windows, else sh. */
  lineShell: z.enum(['system', 'sh', 'powershell']),
  /** What relative paths of typed lines are beside: absolute, on the backend's machine; empty: the home folder. */
  workingFolder: z.string().max(4096),
  /** The command bar is always there, at the bottom of the window. */
  hasDockedBar: z.boolean(),
  /** By table name: containers, images, volumes, networks. */
  tables: z.record(z.string(), tableSettings),
  logs: z.object({
    timestamps: z.enum(['off', 'local', 'utc']),
    wrap: z.boolean(),
    streams: z.enum(['both', 'stdout', 'stderr']),
    /** Pixels. */
    fontSize: z.number().min(8).max(32),
  }),
  terminal: z.object({
    /** Pixels. */
    fontSize: z.number().min(8).max(32),
    /** Ask before a text of several lines is pasted. */
    warnOnPaste: z.boolean(),
    /** Keep the output readable for screen readers. */
    isForScreenReader: z.boolean(),
  }),
  learn: z.object({
    /** Steps that were done, as `topic/step`. */
    done: z.array(z.string().max(80)).max(1000),
    /** The image that the lines are written for; empty: one that is on the engine. */
    image: z.string().max(300),
  }),
}

/** The fields to replace. */
export const settingsChangeSchema = z.object(fields).partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** A group in which a field that is missing has its default, so that a new field costs nobody the old choices. */
function filledIn<T extends object>(group: z.ZodType<T>, defaults: NoInfer<T>) {
  return z
    .preprocess((raw) => ({ ...defaults, ...(typeof raw === 'object' ? raw : {}) }), group)
    .catch(defaults)
}

/** What a person chose, kept over restarts. Every field has a default, so an old or damaged file still reads. */
export const settingsSchema = z.object({
  language: fields.language.catch(defaultSettings.language),
  theme: fields.theme.catch(defaultSettings.theme),
  showLines: fields.showLines.catch(defaultSettings.showLines),
  lineShell: fields.lineShell.catch(defaultSettings.lineShell),
  workingFolder: fields.workingFolder.catch(defaultSettings.workingFolder),
  hasDockedBar: fields.hasDockedBar.catch(defaultSettings.hasDockedBar),
  tables: fields.tables.catch({ ...defaultSettings.tables }),
  logs: filledIn(fields.logs, defaultSettings.logs),
  terminal: filledIn(fields.terminal, defaultSettings.terminal),
  learn: filledIn(fields.learn, defaultSettings.learn),
})
export type Settings = z.infer<typeof settingsSchema>

/** Read and change the settings. */
export const settingsContract = {
  /** The settings now, then after every change (another window's too). */
  watch: oc.output(eventIterator(settingsSchema)),
  /** Replaces the given top-level fields. */
  change: oc.input(settingsChangeSchema).output(settingsSchema),
}
