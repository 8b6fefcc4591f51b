import type { MenuAction } from '#shared/contract/app'
import { AppError } from '#shared/errors'
import type { BackendOptions } from '../backend'
import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import { Topic } from '../streams/topic'
import { OwnCost } from './own-cost'

/** The app itself: what it costs, links out of it, its menu. */
export function appRouter(options: BackendOptions, connection: Pick<EngineConnection, 'streamCounts'>) {
  const cost = new OwnCost()
  const menu = options.menu ?? new Topic<MenuAction>()
  return {
    about: procedures.app.about.handler(() => ({
      version: options.version,
      mode: options.mode,
      versions: options.versions,
      ...cost.measure(),
      streams: connection.streamCounts(),
    })),
    openLink: procedures.app.openLink.handler(async ({ input }) => {
      if (!options.openLink) {
        throw new AppError({ code: 'not-supported', message: 'Links are opened by the browser itself.' })
      }
      await options.openLink(safeLink(input.url))
      return {}
    }),
    watchMenu: procedures.app.watchMenu.handler(({ signal }) =>
      menu.subscribe(signal ?? new AbortController().signal),
    ),
  }
}

/** The link as the URL parser spells it, so that what is opened is what was checked. */
function safeLink(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new AppError({ code: 'bad-request', message: `Not an http(s) link: ${text}` })
  }
  return url.href
}
