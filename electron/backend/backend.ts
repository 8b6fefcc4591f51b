import type { MenuAction } from '#shared/contract/app'
import type { PickPath } from '#shared/contract/host-files'
import { ActivityLog } from './activity/activity-log'
import { CommandRuns } from './activity/command-runs'
import { BuildLog } from './builds/build-log'
import { recoverRecreates } from './containers/recreate/recover-recreates'
import { RecreateJournal } from './containers/recreate/recreate-journal'
import { type SettleTimes, settleTimes } from './containers/recreate/settle'
import { rowOf } from './containers/row-of'
import { StatsHub } from './containers/stats-hub'
import { watchStopCauses } from './containers/watch-stop-causes'
import { connectEngine } from './engine/connect'
import type { EngineConnection } from './engine/engine'
import { handleBytes } from './handle-bytes'
import { createLiveLists } from './live/live-lists'
import { PresetStore } from './presets/preset-store'
import { OwnCredentials, type SecretBox } from './registries/own-credentials'
import { Registries } from './registries/registries'
import { type BackendRouter, createRouter } from './router'
import { SettingsStore } from './settings/settings-store'
import type { Topic } from './streams/topic'
import { createTerminals } from './terminals/terminals'

/** What the process around the backend gives it. */
export interface BackendOptions {
  readonly mode: 'desktop' | 'browser'
  readonly version: string
  /** Folder for settings and activity; made if absent. */
  readonly dataDir: string
  /** Environment to find the engine with (DOCKER_HOST, DOCKER_CONTEXT, HOME, XDG_RUNTIME_DIR). */
  readonly env: NodeJS.ProcessEnv
  /** For the About page. */
  readonly versions: Record<string, string>
  /** Opens an http(s) link in the person's browser; absent in browser mode. */
  readonly openLink?: (url: string) => Promise<void>
  /** Asks for a path with the system's own dialog, null where it was cancelled; absent in browser mode. */
  readonly pickPath?: (asked: PickPath) => Promise<string | null>
  /**
   * The system's keychain, for registry passwords; null where it protects nothing. Asked when the first password is
   * needed, since it may ask the person. Absent in browser mode.
   */
  readonly openSecretBox?: () => SecretBox | null
  /** How long a container that is made again is watched; a test need not wait as long as a person. */
  readonly settling?: SettleTimes
  /** Clicks in the application menu; absent in browser mode. */
  readonly menu?: Topic<MenuAction>
}

/** Everything that talks to an engine, as one value that any carrier can serve. */
export interface Backend {
  /** The contract, implemented; no context needed. */
  readonly router: BackendRouter
  /** Answers `GET /bytes/...`: logs and terminal output as streamed bodies; 404 for anything else. */
  handleBytes(request: Request): Promise<Response>
  /** How many commands are being carried out now. */
  activeRuns(): number
  readonly connection: EngineConnection
  /** Cancels what runs, ends streams and terminals, leaves the engine, writes what is not yet written. */
  dispose(): Promise<void>
}

/** Builds the backend and starts to look for an engine. Nothing here waits for one, or for the disk. */
export function createBackend(options: BackendOptions): Backend {
  const ending = new AbortController()
  const connection = connectEngine({ env: options.env })
  const lists = createLiveLists(connection)
  const settings = new SettingsStore(options.dataDir)
  const log = new ActivityLog(options.dataDir)
  const builds = new BuildLog(options.dataDir)
  const own = new OwnCredentials(options.dataDir, options.openSecretBox ?? (() => null))
  const registries = new Registries(own, options.env)
  const recreates = {
    journal: new RecreateJournal(options.dataDir),
    settling: options.settling ?? settleTimes,
  }
  const runs = new CommandRuns(connection, log, lists, builds, registries, recreates)
  void recoverRecreates({ connection, recreates, log }, ending.signal)
  const stats = new StatsHub(connection, lists.engineEvents)
  const stopCauses = watchStopCauses(connection, lists.engineEvents, ending.signal)
  const terminals = createTerminals(connection)
  const router = createRouter({
    options,
    connection,
    lists,
    settings,
    presets: new PresetStore(options.dataDir),
    log,
    registries,
    runs,
    builds,
    stats,
    stopCauses,
    terminals,
    rowOf: (id) => rowOf(id, lists, connection),
  })
  return {
    router,
    handleBytes: (request) => handleBytes(request, { connection, terminals }),
    activeRuns: () => runs.active,
    connection,
    async dispose() {
      ending.abort()
      stats.dispose()
      await Promise.all([runs.dispose(), terminals.dispose()])
      lists.dispose()
      connection.dispose()
      await Promise.all([log.saved(), builds.saved()])
    },
  }
}
