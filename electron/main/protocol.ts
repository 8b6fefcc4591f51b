import { protocol } from 'electron'
import type { Answer } from './answer-scheme'
import { scheme } from './own-origin'

/** Must run before the app is ready: gives the scheme an origin, fetch() and streams. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: false },
    },
  ])
}

/** Serves the app's own scheme. */
export function serveScheme(answer: Answer): void {
  protocol.handle(scheme, answer)
}
