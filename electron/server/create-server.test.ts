import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaticFile } from '../page/static-files'
import { ask, type RawRequest } from './ask.fixture'
import { listen, type RunningServer } from './create-server'
import type { Secrets } from './gate'

const secrets: Secrets = { token: 't'.repeat(43), session: 's'.repeat(43), page: 'p'.repeat(43) }
const file = (text: string, type: string): StaticFile => ({
  body: new TextEncoder().encode(text),
  type,
  isImmutable: true,
})
let server: RunningServer
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
afterAll(() => server.close())

type Headers = [string, string][]
const host = (): string => `127.0.0.1:${server.port}`
const cookie = (value = secrets.session): [string, string] => ['Cookie', `gantry-${server.port}=${value}`]
const origin = (): [string, string] => ['Origin', `http://${host()}`]
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
const evilTokens = ['', 'wrong', 't'.repeat(42), 't'.repeat(44), 'T'.repeat(43), 'x'.repeat(43)]
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
    const before = asked
    const headers: Headers = [['Host', host()], cookie(), ['X-Gantry-Secret', evil]]
    expect((await ask(server.port, { target: '/bytes/logs', headers })).status).toBe(403)
    expect(asked).toBe(before)
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

describe('signing in', () => {
  it('answers with a strict cookie and an address without the token', async () => {
    const answer = await ask(server.port, { target: `/?token=${secrets.token}`, headers: [['Host', host()]] })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/')
    expect(answer.headers.get('set-cookie')).toBe(
      `gantry-${server.port}=${secrets.session}; Path=/; HttpOnly; SameSite=Strict`,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it.each(evilTokens)('refuses the token %j', async (evil) => {
    const answer = await ask(server.port, { target: `/?token=${evil}`, headers: [['Host', host()]] })
    expect(answer.status).toBe(401)
    expect(answer.headers.has('set-cookie')).toBe(false)
  })

  it('refuses a repeated token, another method, and the token on any other route', async () => {
    const token = `token=${secrets.token}`
    const get = (target: string, method = 'GET') =>
      ask(server.port, { method, target, headers: [['Host', host()], origin()] })
    expect((await get(`/?${token}&${token}`)).status).toBe(401)
    expect((await get(`/?${token}`, 'POST')).status).toBe(401)
    for (const path of ['/index.html', '/assets/index-abc.js', '/bytes/logs', '/rpc']) {
      const answer = await get(`${path}?${token}`)
      expect(answer.status).toBe(401)
      expect(answer.headers.has('set-cookie')).toBe(false)
    }
  })

  it('shows a page of its own to a browser that comes from the opening file', async () => {
    const headers: Headers = [
      ['Host', host()],
      ['Sec-Fetch-Site', 'cross-site'],
    ]
    const answer = await ask(server.port, { target: `/?token=${secrets.token}`, headers })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('refresh')).toBe('0; url=/')
  })
})

describe('what is served', () => {
  it('writes the carrier and the secret into the page, and keeps it out of every cache', async () => {
    const answer = await ask(server.port, { target: '/', headers: [['Host', host()], cookie()] })
    expect(answer.body).toContain(`<meta content="websocket"><meta content="${secrets.page}">`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/assets/../../package.json',
    '/assets/..\\..\\package.json',
    '/assets/%00index-abc.js',
    '/assets/index-abc.js%00.png',
    '/assets//index-abc.js',
    '/./assets/index-abc.js',
    '/assets/index-abc.js/',
    '/ASSETS/index-abc.js',
    '/assets',
    '/__proto__',
    '/constructor',
  ])('%s is nothing', async (target) => {
    const answer = await ask(server.port, { target, headers: [['Host', host()], cookie()] })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('script()')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s is refused',
    async (method) => {
      const headers: Headers = [['Host', host()], cookie(), origin(), ['X-HTTP-Method-Override', 'GET']]
      const answer = await ask(server.port, { method, target: '/assets/index-abc.js', headers })
      expect(answer.status).toBe(405)
    },
  )

  it('CONNECT is cut', async () => {
    const answer = await ask(server.port, { method: 'CONNECT', target: host(), headers: [['Host', host()]] })
    expect(answer.status).toBe(0)
  })

  it('every answer carries the policy and none opens itself to other origins', async () => {
    const targets = [
      '/',
      '/assets/index-abc.js',
      '/nothing',
      '/bytes/logs',
      `/?token=${secrets.token}`,
      '/?token=x',
    ]
    for (const target of targets) {
      const { headers } = await ask(server.port, { target, headers: [['Host', host()], cookie()] })
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
      expect(headers.has('server') || headers.has('x-powered-by')).toBe(false)
    }
  })

  it('says the same to every stranger, in their language', async () => {
    const get = (language: string, extra: Headers = []) =>
      ask(server.port, { target: '/', headers: [['Host', host()], ['Accept-Language', language], ...extra] })
    const texts = await Promise.all([get('en'), get('en', [cookie('wrong')]), get('ko-KR,ko;q=0.9')])
    expect(texts[0]?.body).toBe(texts[1]?.body)
    expect(Buffer.from(texts[2]?.body ?? '', 'latin1').toString()).toMatch(/[가-힣]/)
    expect(texts[0]?.body).not.toMatch(/\/|node|version|stack/i)
  })
})
