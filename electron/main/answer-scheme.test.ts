import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { StaticFile } from '../page/static-files'
import { answerScheme } from './answer-scheme'

const file = (text: string, type: string): StaticFile => ({
  body: new TextEncoder().encode(text),
  type,
  isImmutable: true,
})
const files = new Map([
  ['/index.html', file('<meta content="%GANTRY_CARRIER%"><meta content="%GANTRY_SECRET%">', 'text/html')],
  ['/assets/index-abc.js', file('script()', 'text/javascript; charset=utf-8')],
])
const answer = answerScheme(files, async () => new Response('bytes'))
const get = (address: string, method = 'GET'): Promise<Response> => answer(new Request(address, { method }))

it('serves the page with the carrier written in, and the files with their types', async () => {
  const page = await get('app://gantry/')
  expect(await page.text()).toBe('<meta content="message-port"><meta content="">')
  const script = await get('app://gantry/assets/index-abc.js?v=1#x')
  expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  expect(await (await get('app://gantry/bytes/logs?id=x')).text()).toBe('bytes')
})

it.each([
  'app://gantry/../../etc/passwd',
  'app://gantry/%2e%2e/%2e%2e/etc/passwd',
  'app://gantry/..%2f..%2fetc/passwd',
  'app://gantry/..\\..\\etc\\passwd',
  'app://gantry/assets/..%5c..%5cpackage.json',
  'app://gantry/assets/%00',
  'app://gantry/assets/index-abc.js%00.png',
  'app://gantry/assets//index-abc.js',
  'app://gantry//etc/passwd',
  'app://gantry/assets/',
  'app://gantry/__proto__',
  'app://gantry.evil/',
  'app://evil/',
  'app://gantry:80/',
  'app:///gantry/',
  'file:///etc/passwd',
  'http://gantry/',
])('%s is nothing', async (address) => {
  const response = await get(address)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
})

it('refuses other methods', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await get('app://gantry/', method)).status).toBe(405)
  }
})

it('puts the policy on every answer', async () => {
  for (const path of ['', 'assets/index-abc.js', 'nothing', 'bytes/x']) {
    const { headers } = await get(`app://gantry/${path}`)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
})

it('aborts the request when the page cancels the answer, and pulls no further ahead than asked', async () => {
  let pulled = 0
  const ended: string[] = []
  const streaming = answerScheme(files, async (request) => {
    request.signal.addEventListener('abort', () => ended.push('aborted'))
    return new Response(
      new ReadableStream(
        {
          pull: (controller) => controller.enqueue(new Uint8Array([++pulled])),
          cancel: () => void ended.push('cancelled'),
        },
        { highWaterMark: 0 },
      ),
    )
  })
  const reader = (await streaming(new Request('app://gantry/bytes/x'))).body!.getReader()
  expect((await reader.read()).value).toEqual(new Uint8Array([1]))
  await wait(20)
  expect(pulled).toBeLessThanOrEqual(2)
  await reader.cancel()
  expect(ended.toSorted()).toEqual(['aborted', 'cancelled'])
})
