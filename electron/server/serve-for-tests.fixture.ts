import { afterAll, beforeAll } from 'vitest'
import type { StaticFile } from '../page/static-files'
import { listen, type RunningServer } from './create-server'
import type { Secrets } from './gate'

/** What a test server is entered with. */
export const secrets: Secrets = { token: 't'.repeat(43), session: 's'.repeat(43), page: 'p'.repeat(43) }
/** None of them opens anything. */
export const evilTokens = ['', 'wrong', 't'.repeat(42), 't'.repeat(44), 'T'.repeat(43), 'x'.repeat(43)]

const file = (text: string, type: string): StaticFile => ({
  body: new TextEncoder().encode(text),
  type,
  isImmutable: true,
})

/** Names and values of the headers of a request, in order. */
export type Headers = [string, string][]

/** A server with a page and a script for the tests of a file. */
export interface TestServer {
  readonly port: number
  /** `127.0.0.1:PORT` */
  host(): string
  cookie(value?: string): [string, string]
  origin(): [string, string]
  /** How often the backend was asked for bytes. */
  asked(): number
}

/** Starts it before the tests of the calling file and closes it after them. */
export function serveForTests(): TestServer {
  let server: RunningServer | undefined
  let asked = 0
  beforeAll(async () => {
    server = await listen(
      {
        files: new Map([
          [
            '/index.html',
            file('<meta content="%GANTRY_CARRIER%"><meta content="%GANTRY_SECRET%">', 'text/html'),
          ],
          ['/assets/index-abc.js', file('script()', 'text/javascript')],
        ]),
        secrets,
        backend: {
          // No call of the contract is made here: what is tested is who gets to make one.
          router: {} as Parameters<typeof listen>[0]['backend']['router'],
          async handleBytes() {
            asked++
            return new Response('bytes')
          },
        },
      },
      0,
    )
  })
  afterAll(() => server?.close())
  const port = (): number => {
    if (!server) throw new Error('The server is started before the tests, not before their declaration.')
    return server.port
  }
  const host = (): string => `127.0.0.1:${port()}`
  return {
    get port() {
      return port()
    },
    host,
    cookie: (value = secrets.session) => ['Cookie', `gantry-${port()}=${value}`],
    origin: () => ['Origin', `http://${host()}`],
    asked: () => asked,
  }
}
