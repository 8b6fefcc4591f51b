import type { RefusalReason } from './refusal'

/** The names, each refused for the same reason. */
function each<T>(reason: T, ...names: readonly string[]): (readonly [string, T])[] {
  return names.map((name) => [name, reason])
}

/**
 * Commands that docker has, with or without a plugin, and that nothing here carries out: refused by name, and why where
 * that is more than that nobody built it.
 */
export const refusedCommands: ReadonlyMap<string, RefusalReason | null> = new Map([
  ...each('swarm' as const, 'config', 'node', 'secret', 'service', 'stack', 'swarm', 'volume update'),
  ...each('compose' as const, 'compose'),
  ...each('buildx' as const, 'buildx'),
  ...each('plugins' as const, 'plugin'),
  ...each('trust' as const, 'trust'),
  ...each('manifests' as const, 'manifest'),
  ...each('experimental' as const, 'checkpoint'),
  ...each('contexts' as const, 'context create', 'context export', 'context import', 'context rm'),
  ...each('contexts' as const, 'context update'),
  ...each('terminal' as const, 'completion', 'system dial-stdio'),
  ...each('listed' as const, 'help'),
  ...each(null, 'app', 'cloud', 'debug', 'desktop', 'engine', 'extension', 'init', 'machine', 'mcp'),
  ...each(null, 'model', 'pushrm', 'sandbox', 'sbom', 'scan', 'scout'),
])

/** Options of `docker` itself, before the command: the app has an engine and its settings already. */
export const refusedGlobalFlags: ReadonlyMap<string, RefusalReason> = new Map([
  ...each('other-engine' as const, '--context', '-c', '--host', '-H'),
  ...each('other-engine' as const, '--tls', '--tlscacert', '--tlscert', '--tlskey', '--tlsverify'),
  ...each('own-client' as const, '--config', '--debug', '-D', '--log-level', '-l'),
  ...each('listed' as const, '--help', '-h'),
])
