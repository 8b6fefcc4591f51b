import type { EngineTarget, EngineTls } from './engine-target'

/** A target, or why the address cannot be used. */
export type ParsedAddress = { readonly target: EngineTarget } | { readonly invalid: string }

/**
 * An address as DOCKER_HOST spells it: `unix:///path`, `npipe:////./pipe/name`, `tcp://host:port`, `host:port`.
 * @param tls certificates, where the place brings some; a TCP address is then spoken to with TLS
 */
export function parseAddress(address: string, tls?: EngineTls): ParsedAddress {
  // Without a scheme, only what has a port is taken for a host.
  const plain = /^[^/]+:\d+$/.test(address) ? 'tcp' : 'unknown'
  const [, scheme = plain, rest = address] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(address) ?? []
  switch (scheme.toLowerCase()) {
    case 'unix':
      return rest.startsWith('/')
        ? { target: { kind: 'socket', path: rest } }
        : { invalid: `Not an absolute path: ${rest}` }
    case 'npipe':
      return rest === ''
        ? { invalid: 'The name of the pipe is missing.' }
        : { target: { kind: 'socket', path: rest.replaceAll('/', '\\') } }
    case 'tcp':
    case 'http':
    case 'https':
      return parseTcp(rest, scheme === 'https' ? (tls ?? {}) : tls)
    case 'ssh':
      return { invalid: 'Engines behind ssh:// cannot be used yet.' }
    default:
      return { invalid: `Not an address of an engine: ${address}` }
  }
}

function parseTcp(rest: string, tls: EngineTls | undefined): ParsedAddress {
  const parsed = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`) : undefined
  if (!parsed || rest === '' || parsed.username !== '' || parsed.search !== '' || parsed.hash !== '')
    return { invalid: `Not a host and port: ${rest}` }
  if (parsed.pathname !== '/') return { invalid: `A path cannot be used: ${parsed.pathname}` }
  // URL drops a port that is http's own.
  const port = parsed.port === '' ? (rest.endsWith(':80') ? 80 : tls ? 2376 : 2375) : Number(parsed.port)
  const host = parsed.hostname.replace(/^\[(.*)\]$/, '$1')
  return { target: { kind: 'tcp', host, port, ...(tls === undefined ? {} : { tls }) } }
}
