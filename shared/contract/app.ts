import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'

/** What the app costs and is, for the About page. */
export const aboutSchema = z.object({
  version: z.string(),
  mode: z.enum(['desktop', 'browser']),
  /** Versions of Node, and of Electron and Chromium where they are. */
  versions: z.record(z.string(), z.string()),
  /** Percent of one core, backend processes, over the time since the last call. */
  cpu: z.number(),
  /** Bytes of resident memory of the backend process. */
  memory: z.number(),
  /** Seconds since the backend started. */
  uptime: z.number(),
  /** Open engine connections that carry a stream, by purpose: events, logs, stats, terminals, pulls. */
  streams: z.record(z.string(), z.number()),
})
export type About = z.infer<typeof aboutSchema>

/** What the application menu asks of the page. */
export const menuActions = [
  'go-containers',
  'go-images',
  'go-volumes',
  'go-networks',
  'go-activity',
  'go-settings',
  'go-about',
  'find',
  'pull-image',
] as const
export type MenuAction = (typeof menuActions)[number]

/** The app itself. */
export const appContract = {
  about: oc.output(aboutSchema),
  /** Opens an http(s) link in the person's browser; the page has asked first. Refused in browser mode. */
  openLink: oc.input(z.object({ url: z.url({ protocol: /^https?$/ }) })).output(z.object({})),
  /** Clicks in the application menu; silent in browser mode. */
  watchMenu: oc.output(eventIterator(z.enum(menuActions))),
}
