import { parseArgs } from 'node:util'

/** What `serve` was asked to do. */
export interface ServeArguments {
  /** 0 takes a free port. */
  readonly port: number
  readonly isOpen: boolean
  /** A file that holds the token over restarts; made when absent. */
  readonly tokenFile?: string
}

/**
 * Reads the flags after the script's name. Throws an Error in words for anything else, an address other than loopback
 * included: whoever reaches the server is root on the engine's machine, and plain http would show the token to the network.
 */
export function readArguments(argv: readonly string[]): ServeArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'token-file': { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  })
  if (!['127.0.0.1', 'localhost'].includes(values.host)) {
    throw new Error(
      `Gantry serves on 127.0.0.1 only, not on ${values.host}. To reach it from elsewhere, forward the port with ssh -L.`,
    )
  }
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
    throw new Error(`--port wants a number from 0 to 65535, not ${values.port}.`)
  }
  const tokenFile = values['token-file']
  return {
    port: Number(values.port),
    isOpen: !values['no-open'],
    ...(tokenFile === undefined ? {} : { tokenFile }),
  }
}
