import type { MenuAction } from '#shared/contract/app'
import type { EngineConnection } from './engine/engine'
import type { BackendRouter } from './router'
import type { Topic } from './streams/topic'

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
