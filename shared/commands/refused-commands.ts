/** Commands that docker has, with or without a plugin, and that nothing here carries out: refused by name. */
export const refusedCommands: ReadonlySet<string> = new Set([
  'app',
  'buildx',
  'checkpoint',
  'cloud',
  'compose',
  'config',
  'debug',
  'desktop',
  'engine',
  'extension',
  'help',
  'init',
  'machine',
  'manifest',
  'mcp',
  'model',
  'node',
  'plugin',
  'pushrm',
  'sandbox',
  'sbom',
  'scan',
  'scout',
  'secret',
  'service',
  'stack',
  'swarm',
  'trust',
])

/** Options of `docker` itself, before the command: the app has an engine and its settings already. */
export const refusedGlobalFlags: ReadonlySet<string> = new Set([
  '--config',
  '--context',
  '-c',
  '--debug',
  '-D',
  '--help',
  '-h',
  '--host',
  '-H',
  '--log-level',
  '-l',
  '--tls',
  '--tlscacert',
  '--tlscert',
  '--tlskey',
  '--tlsverify',
])

/** Those of them that choose another engine. */
export const engineFlags: ReadonlySet<string> = new Set(['--context', '-c', '--host', '-H'])
