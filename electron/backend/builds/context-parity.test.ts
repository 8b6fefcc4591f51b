import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { extract } from 'tar-stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { openContext } from './open-context'

let context: string
beforeEach(() => {
  context = mkdtempSync(join(tmpdir(), 'gantry-parity-'))
})
afterEach(() => rmSync(context, { recursive: true, force: true }))

it.skipIf(dockerdMissing()).each([
  ['nothing', ''],
  ['names and folders', 'a.log\nsub\n# note\n'],
  ['patterns', '**/*.log\n*/x?\n'],
  ['exceptions', '*\n!sub/keep.txt\n!a.txt\n'],
  ['an exception in an ignored folder', 'sub\n!sub/keep.txt\n'],
  ['an exception by pattern', 'sub\n!**/keep.txt\n'],
  ['the Dockerfile itself', 'Dockerfile\n.dockerignore\n'],
  ['odd spellings', '/a.txt\n./sub/\n  b.txt  \n\n.\n'],
  ['capitals', 'A.TXT\nSUB\n'],
])('sends the same tar as docker: %s', async (_what, ignore) => {
  const files = {
    Dockerfile: 'FROM busybox\nCOPY . /c\n',
    ...(ignore === '' ? {} : { '.dockerignore': ignore }),
    'a.txt': 'a',
    'b.txt': 'b',
    'a.log': 'l',
    'sub/keep.txt': 'k',
    'sub/x1': 'x',
    'sub/deep/c.log': 'l',
    'other/x2': 'x'.repeat(300_001),
    [`long/${'n'.repeat(120)}/${'ö'.repeat(60)}`]: 'x',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(context, name, '..'), { recursive: true })
    writeFileSync(join(context, name), text)
  }
  symlinkSync('a.txt', join(context, 'link'))
  chmodSync(join(context, 'b.txt'), 0o754)
  mkdirSync(join(context, 'empty'))
  const { stream } = await openContext({ context })
  const ours = await listed(stream(new AbortController().signal, () => undefined))
  expect(ours.length).toBeGreaterThan(1)
  expect(ours).toEqual(await sentByDocker(context))
})

/** What the docker CLI sends of a folder, to an engine that only listens. */
async function sentByDocker(folder: string): Promise<string[]> {
  let sent: string[] = []
  const server = createServer((request, response) => {
    response.setHeader('API-Version', '1.41')
    if (!request.url?.includes('/build')) return void response.end('OK')
    listed(request).then((lines) => {
      sent = lines
      response.end()
    }, response.destroy.bind(response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await promisify(execFile)('docker', ['build', '-q', folder], {
      env: { PATH: process.env.PATH, HOME: '/nonexistent', DOCKER_HOST: host, DOCKER_BUILDKIT: '0' },
    })
    return sent
  } finally {
    server.close()
  }
}

/** The entries of a tar, one line each, in the order of their names. */
function listed(tar: Readable): Promise<string[]> {
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    const reader = extract()
    reader.on('entry', ({ name, type, mode = 0, size, uid, gid, linkname, mtime }, content, next) => {
      const time = Math.floor((mtime?.getTime() ?? 0) / 1000)
      lines.push([name, type, (mode & 0o7777).toString(8), size, uid, gid, linkname, time].join(' '))
      content.on('end', next).resume()
    })
    reader.on('finish', () => resolve(lines.toSorted()))
    reader.on('error', reject)
    tar.on('error', reject).pipe(reader)
  })
}
