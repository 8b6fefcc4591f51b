import { describe, expect, it } from 'vitest'
import { ask, type RawRequest } from './ask.fixture'
import { evilTokens, type Headers, secrets, serveForTests } from './serve-for-tests.fixture'

const server = serveForTests()
const { host, cookie, origin } = server
const upgrade = (secret = secrets.page): Headers => [
  ['Connection', 'Upgrade'],
  ['Upgrade', 'websocket'],
  ['Sec-WebSocket-Version', '13'],
  ['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ=='],
  ['Sec-WebSocket-Protocol', `gantry, ${secret}`],
]

/** Every way in, as an honest page would take it, without its Host. */
const entries: Record<
  string,
  () => { request: Omit<RawRequest, 'headers'>; headers: Headers; good: number }
> = {
  'sign-in': () => ({ request: { target: `/?token=${secrets.token}` }, headers: [], good: 303 }),
  page: () => ({ request: { target: '/' }, headers: [cookie()], good: 200 }),
  asset: () => ({ request: { target: '/assets/index-abc.js' }, headers: [cookie()], good: 200 }),
  bytes: () => ({
    request: { target: '/bytes/logs' },
    headers: [cookie(), ['X-Gantry-Secret', secrets.page]],
    good: 200,
  }),
  'bytes by POST': () => ({
    request: { method: 'POST', target: '/bytes/logs', body: 'x' },
    headers: [cookie(), origin(), ['X-Gantry-Secret', secrets.page]],
    good: 200,
  }),
  socket: () => ({ request: { target: '/rpc' }, headers: [cookie(), origin(), ...upgrade()], good: 101 }),
  'bytes by socket': () => ({
    request: { target: '/bytes/logs' },
    headers: [cookie(), origin(), ...upgrade()],
    good: 101,
  }),
}

const evilHosts = [
  'evil.com',
  '127.0.0.1.nip.io',
  'localhost.evil.com',
  'evil.com:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1:PORT0',
  '192.168.0.1:PORT',
  '0.0.0.0:PORT',
  '[::1%25lo]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  'user@127.0.0.1:PORT',
  '127.1:PORT',
  '',
]
const evilOrigins = [
  'http://evil.com',
  'null',
  'https://127.0.0.1:PORT',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  'http://127.0.0.1:PORT.evil.com',
  'http://127.0.0.1:PORT/',
  'http://evil.com/http://127.0.0.1:PORT',
  'http://localhost:PORT',
  'file://',
  '',
]
const withPort = (text: string): string => text.replaceAll('PORT', String(server.port))

describe.each(Object.keys(entries))('the way in: %s', (name) => {
  const entry = () => entries[name]!()

  it('opens for the page itself', async () => {
    const { request, headers, good } = entry()
    expect((await ask(server.port, { ...request, headers: [['Host', host()], ...headers] })).status).toBe(
      good,
    )
  })

  it.each(evilHosts)('refuses Host %j', async (evil) => {
    const { request, headers } = entry()
    const answer = await ask(server.port, { ...request, headers: [['Host', withPort(evil)], ...headers] })
    expect(answer.status).toBe(403)
  })

  it('refuses no Host and two Hosts', async () => {
    const { request, headers } = entry()
    const own: [string, string] = ['Host', host()]
    const twice = await ask(server.port, { ...request, headers: [own, ['Host', 'evil.com'], ...headers] })
    const none = await ask(server.port, { ...request, headers })
    expect([400, 403]).toContain(twice.status)
    expect([400, 403]).toContain(none.status)
  })

  it.each(evilOrigins)('refuses Origin %j', async (evil) => {
    const { request, headers } = entry()
    const others = headers.filter(([header]) => header !== 'Origin')
    const answer = await ask(server.port, {
      ...request,
      headers: [['Host', host()], ['Origin', withPort(evil)], ...others],
    })
    expect(answer.status).toBe(403)
  })

  it.each(['absolute', 'protocol-relative'])('refuses a target that is %s', async (form) => {
    const { request, headers } = entry()
    const target = form === 'absolute' ? `http://${host()}${request.target}` : `//evil.com${request.target}`
    const answer = await ask(server.port, { ...request, target, headers: [['Host', host()], ...headers] })
    expect([400, 401, 404]).toContain(answer.status)
  })
})

describe.each(Object.keys(entries).filter((name) => name !== 'sign-in'))(
  'without the right secrets: %s',
  (name) => {
    it.each(evilTokens)('refuses the cookie %j', async (evil) => {
      const { request, headers } = entries[name]!()
      const others = headers.filter(([header]) => header !== 'Cookie')
      const answer = await ask(server.port, {
        ...request,
        headers: [['Host', host()], cookie(evil), ...others],
      })
      expect(answer.status).toBe(401)
    })

    it('refuses no cookie, and another port’s', async () => {
      const { request, headers } = entries[name]!()
      const others = headers.filter(([header]) => header !== 'Cookie')
      for (const extra of [[], [['Cookie', `gantry-1=${secrets.session}`]]] as Headers[]) {
        const answer = await ask(server.port, {
          ...request,
          headers: [['Host', host()], ...extra, ...others],
        })
        expect(answer.status).toBe(401)
      }
    })

    it('finds its cookie beside one that another program put there', async () => {
      const { request, headers, good } = entries[name]!()
      const others = headers.filter(([header]) => header !== 'Cookie')
      const both: [string, string] = ['Cookie', `a=b; gantry-${server.port}=tossed; ${cookie()[1]}`]
      const answer = await ask(server.port, { ...request, headers: [['Host', host()], both, ...others] })
      expect(answer.status).toBe(good)
    })

    it.each(['cross-site', 'same-site'])('refuses a browser that says %s', async (site) => {
      const { request, headers } = entries[name]!()
      const answer = await ask(server.port, {
        ...request,
        headers: [['Host', host()], ['Sec-Fetch-Site', site], ...headers],
      })
      expect(answer.status).toBe(403)
    })
  },
)

describe('the second secret', () => {
  it.each(evilTokens)('a cookie alone opens no stream: %j', async (evil) => {
    const before = server.asked()
    const headers: Headers = [['Host', host()], cookie(), ['X-Gantry-Secret', evil]]
    expect((await ask(server.port, { target: '/bytes/logs', headers })).status).toBe(403)
    expect(server.asked()).toBe(before)
  })

  it.each(evilTokens)('a cookie alone opens no socket: %j', async (evil) => {
    const headers: Headers = [['Host', host()], cookie(), origin(), ...upgrade(evil)]
    expect((await ask(server.port, { target: '/rpc', headers })).status).toBe(403)
  })

  it('an upgrade or a POST without Origin is refused', async () => {
    for (const name of ['socket', 'bytes by POST']) {
      const { request, headers } = entries[name]!()
      const others = headers.filter(([header]) => header !== 'Origin')
      expect((await ask(server.port, { ...request, headers: [['Host', host()], ...others] })).status).toBe(
        403,
      )
    }
  })

  it('an upgrade elsewhere finds nothing', async () => {
    for (const target of ['/', '/rpc/', '/rpc?x', '/bytes', '/RPC']) {
      const headers: Headers = [['Host', host()], cookie(), origin(), ...upgrade()]
      expect((await ask(server.port, { target, headers })).status).toBe(404)
    }
  })
})
