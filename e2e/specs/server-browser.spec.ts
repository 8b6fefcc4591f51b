import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromiumOptions, startServer } from '../fixtures/launch-app'
import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'

// These end servers under their pages, which then try to connect again.
test.use({ launchOptions: chromiumOptions, allowedErrors: /net::ERR_/ })

test('the printed address works, works again, and leaves no token behind', async ({ app, page, dataDir }) => {
  const server = await startServer({ dataDir })
  try {
    await load(() => page.goto(server.address))
    await expect(page.getByRole('navigation').first()).toBeVisible()
    expect(page.url()).not.toContain(server.token)
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(server.token)
    await load(() => page.goto(server.address))
    await expect(page.getByRole('navigation').first()).toBeVisible()
    const cookies = (await page.context().cookies()).filter(({ name }) =>
      server.origin.endsWith(name.split('-')[1] ?? ''),
    )
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', path: '/' }])
    expect(app.origin).not.toBe(server.origin)
  } finally {
    await server.stop()
  }
})

test('the token is in no argument, environment or file', async ({ dataDir }) => {
  const server = await startServer({ dataDir })
  try {
    for (const file of ['cmdline', 'environ']) {
      expect(await readFile(`/proc/${server.pid}/${file}`, 'latin1')).not.toContain(server.token)
    }
    for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      expect(await readFile(join(entry.parentPath, entry.name), 'latin1')).not.toContain(server.token)
    }
  } finally {
    await server.stop()
  }
})

test('the opening file signs a browser in, though it comes from elsewhere', async ({ browser, dataDir }) => {
  const server = await startServer({ dataDir })
  const context = await browser.newContext()
  try {
    const file = join(dataDir, 'open.html')
    await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0; url=${server.address}">`)
    const page = await context.newPage()
    await page.goto(`file://${file}`)
    await page.waitForURL(`${server.origin}/**`)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    expect(page.url()).not.toContain(server.token)
  } finally {
    await context.close()
    await server.stop()
  }
})

test.describe('a page of another origin in the same browser', () => {
  let stranger: Server
  let strangerOrigin: string

  test.beforeAll(async () => {
    stranger = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><title>stranger</title><body></body>')
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    strangerOrigin = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
  })
  test.afterAll(() => stranger.close())

  test('reads nothing, frames nothing, connects to nothing', async ({ app }) => {
    const page = await app.page.context().newPage()
    await load(() => page.goto(strangerOrigin))
    const results = await page.evaluate(async (target) => {
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(`${target}/`, { credentials: 'include' }).then((answer) => answer.text()),
        bytes: () =>
          fetch(`${target}/bytes/logs?id=x`, { credentials: 'include' }).then((answer) => answer.text()),
        header: () => fetch(`${target}/bytes/logs`, { headers: { 'x-gantry-secret': 'x' } }),
        post: () => fetch(`${target}/bytes/logs`, { method: 'POST', body: 'x', credentials: 'include' }),
        events: () =>
          new Promise((resolve, reject) => {
            const source = new EventSource(`${target}/bytes/logs`, { withCredentials: true })
            source.onopen = resolve
            source.onerror = reject
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${target.replace('http', 'ws')}/rpc`, ['gantry', 'guess'])
            socket.onopen = resolve
            socket.onerror = reject
          }),
        script: () =>
          new Promise((resolve, reject) => {
            const script = Object.assign(document.createElement('script'), { src: `${target}/index.html` })
            script.onload = resolve
            script.onerror = reject
            document.body.append(script)
          }),
        image: () =>
          new Promise((resolve, reject) => {
            const image = Object.assign(new Image(), { src: `${target}/favicon.ico` })
            image.onload = resolve
            image.onerror = reject
          }),
        opener: async () => {
          const opened = window.open(`${target}/`)
          // A window that is cut off from its opener shows as closed, as soon as its page has answered.
          for (let wait = 0; wait < 10_000 && opened !== null && !opened.closed; wait += 50)
            await new Promise((resolve) => setTimeout(resolve, 50))
          if (opened === null || opened.closed) throw new Error('cut off')
        },
      }
      const outcomes = await Promise.all(
        Object.entries(tries).map(
          async ([name, go]) =>
            [
              name,
              await go().then(
                () => 'worked',
                () => 'failed',
              ),
            ] as const,
        ),
      )
      return Object.fromEntries(outcomes)
    }, app.origin)
    expect([...new Set(Object.values(results))], JSON.stringify(results)).toEqual(['failed'])
    await page.evaluate((target) => {
      const frame = document.createElement('iframe')
      frame.src = `${target}/`
      document.body.append(frame)
      return new Promise((resolve) => frame.addEventListener('load', resolve))
    }, app.origin)
    expect(page.frames().filter((frame) => frame.url().startsWith(app.origin))).toEqual([])
    await page.close()
  })
})

test('ends soon, with a page and its streams open', async ({ page, dataDir }) => {
  const server = await startServer({ dataDir })
  await load(() => page.goto(server.address))
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const before = performance.now()
  await server.stop()
  expect(performance.now() - before).toBeLessThan(5000)
  expect(server.process.exitCode).toBe(0)
})
