import type { Router } from '@orpc/server'
import type { contract } from '#shared/contract/index'
import type { ActivityLog } from './activity/activity-log'
import type { CommandRuns } from './activity/command-runs'
import { activityRouter } from './activity/router'
import { appRouter } from './app/router'
import type { BackendOptions } from './backend'
import type { BuildLog } from './builds/build-log'
import { buildsRouter } from './builds/router'
import { cleanupRouter } from './cleanup/router'
import { changesRouter } from './containers/changes-router'
import { type ContainersDeps, containersRouter } from './containers/router'
import { engineRouter } from './engine/router'
import { hostFilesRouter } from './host-files/router'
import { imagesRouter } from './images/router'
import type { LiveLists } from './live/live-lists'
import { liveRouter } from './live/router'
import type { PresetStore } from './presets/preset-store'
import { presetsRouter } from './presets/router'
import { procedures } from './procedures'
import { queriesRouter } from './queries/router'
import type { Registries } from './registries/registries'
import { registriesRouter } from './registries/router'
import { resourcesRouter } from './resources/router'
import { settingsRouter } from './settings/router'
import type { SettingsStore } from './settings/settings-store'
import { terminalsRouter } from './terminals/router'
import type { Terminals } from './terminals/terminals'

/** The whole contract, implemented. */
export type BackendRouter = Router<typeof contract, Record<never, never>>

/** Everything that the procedures work with. */
export interface RouterDeps extends ContainersDeps {
  readonly options: BackendOptions
  readonly lists: LiveLists
  readonly settings: SettingsStore
  readonly presets: PresetStore
  readonly log: ActivityLog
  readonly runs: CommandRuns
  readonly builds: BuildLog
  readonly registries: Registries
  readonly terminals: Terminals
}

/** One small router for each resource, put together. The only list of them. */
export function createRouter(deps: RouterDeps): BackendRouter {
  return procedures.router({
    activity: activityRouter(deps.runs, deps.log),
    app: appRouter(deps.options, deps.connection),
    changes: changesRouter(deps.connection),
    cleanup: cleanupRouter(deps.connection),
    builds: buildsRouter(deps.builds),
    containers: containersRouter(deps),
    engine: engineRouter(deps.connection),
    hostFiles: hostFilesRouter(deps.options),
    images: imagesRouter(deps.connection, deps.registries),
    live: liveRouter(deps.lists),
    queries: queriesRouter(deps.connection, deps.stats, deps.options.version, deps.registries),
    registries: registriesRouter(deps.registries, deps.connection),
    presets: presetsRouter(deps.presets),
    resources: resourcesRouter(deps.connection),
    settings: settingsRouter(deps.settings),
    terminals: terminalsRouter(deps),
  })
}
