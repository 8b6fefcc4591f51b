import http from 'node:http'
import https from 'node:https'

/** Certificates for TCP with TLS, as PEM. */
export interface EngineTls {
  readonly ca?: Buffer
  readonly cert?: Buffer
  readonly key?: Buffer
}

/** Where a connection goes: a Unix socket or named pipe, or a TCP port. */
export type EngineTarget =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: EngineTls }

/**
 * An agent that keeps no idle connections: the first call after a quick restart of the daemon would be sent into a
 * connection that is already dead.
 */
export function agentFor(target: EngineTarget): http.Agent {
  return target.kind === 'tcp' && target.tls
    ? new https.Agent({ keepAlive: false })
    : new http.Agent({ keepAlive: false })
}

/** The part of Node's request options that says where to. */
export function requestOptionsFor(target: EngineTarget): https.RequestOptions {
  return target.kind === 'socket'
    ? { socketPath: target.path }
    : { host: target.host, port: target.port, ...target.tls }
}
