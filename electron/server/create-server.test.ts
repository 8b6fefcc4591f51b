import { describe, expect, it } from 'vitest'
import { ask } from './ask.fixture'
import { evilTokens, type Headers, secrets, serveForTests } from './serve-for-tests.fixture'

const server = serveForTests()
const { host, cookie, origin } = server

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
