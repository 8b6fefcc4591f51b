import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What the docker CLI sent to make a container. */
export interface SentCreate {
  readonly query: Readonly<Record<string, string>>
  readonly body: { readonly [key: string]: unknown }
}

/** An engine that makes nothing, for the docker CLI to talk to. */
export interface CreateRecorder {
  /** Runs the real docker CLI with these words and answers what it sent. @throws its words, where it refuses them. */
  sentFor(words: readonly string[]): Promise<SentCreate>
  stop(): Promise<void>
}

const run = promisify(execFile)
const id = 'a'.repeat(64)

/** Starts it. @param apiVersion the newest that it claims to speak: `1.44` */
export async function startCreateRecorder(apiVersion: string): Promise<CreateRecorder> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-recorder-'))
  const socket = join(folder, 'docker.sock')
  let sent: SentCreate | undefined
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://engine')
      response.setHeader('Api-Version', apiVersion).setHeader('OSType', 'linux')
      const isCreate = url.pathname.endsWith('/containers/create')
      if (isCreate) sent = { query: Object.fromEntries(url.searchParams), body: JSON.parse(text) }
      response.setHeader('Content-Type', 'application/json')
      response.statusCode = url.pathname.endsWith('/start') ? 204 : 200
      response.end(isCreate ? JSON.stringify({ Id: id, Warnings: [] }) : '{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  return {
    async sentFor(words) {
      sent = undefined
      const env = { PATH: process.env.PATH, HOME: '/nonexistent', DOCKER_HOST: `unix://${socket}` }
      await run('docker', [...words], { env })
      if (!sent) throw new Error('The docker CLI made no container.')
      return sent
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether there is a docker CLI that speaks as new an API as the lines need. */
export async function dockerCliMissing(): Promise<string | null> {
  const answer = await run('docker', ['--version']).catch(() => undefined)
  const major = Number(/version (\d+)\./.exec(answer?.stdout ?? '')?.[1] ?? 0)
  return major >= 28 ? null : 'docker CLI 28 or newer is not installed'
}
