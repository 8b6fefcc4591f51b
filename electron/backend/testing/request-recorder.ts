import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from 'tar-stream'
import { passUpgrade } from '../../../e2e/fixtures/pass-upgrade'

/** A request as an engine got it, without its headers and the version in its path. */
export interface SentRequest {
  /** `POST /containers/web/stop` */
  readonly request: string
  readonly query: Readonly<Record<string, string | readonly string[]>>
  /** JSON as a value; a tar as its entries; nothing as null. */
  readonly body: unknown
}

/** A real engine behind a socket that writes down what it is asked. */
export interface RequestRecorder {
  readonly host: string
  /** What was asked since the last call, in the order of arrival. */
  take(): SentRequest[]
  stop(): Promise<void>
}

/** Puts a recorder before an engine's socket. Streams and upgraded connections pass as they are. */
export async function startRequestRecorder(engineSocket: string): Promise<RequestRecorder> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-recorder-'))
  const socket = join(folder, 'docker.sock')
  let sent: { request: string; query: SentRequest['query']; body: unknown }[] = []

  const note = ({ method = '', url = '/' }: IncomingMessage): ((body: Buffer) => Promise<void>) => {
    const { pathname, searchParams } = new URL(url, 'http://engine')
    const entry: (typeof sent)[number] = {
      request: `${method} ${decodeURIComponent(pathname.replace(/^\/v\d+\.\d+/, ''))}`,
      query: queryOf(searchParams),
      body: null,
    }
    sent.push(entry)
    return async (body) => {
      entry.body = await readBody(body)
    }
  }

  const relay = async (from: IncomingMessage, to: ServerResponse): Promise<void> => {
    const told = note(from)
    const { url: path, method, headers } = from
    const asked = request({ socketPath: engineSocket, path, method, headers, agent: false }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      to.flushHeaders()
      answer.on('error', () => to.destroy())
      answer.pipe(to)
    })
    asked.on('error', () => to.destroy())
    to.on('close', () => asked.destroy())
    const body: Buffer[] = []
    for await (const chunk of from) body.push(chunk)
    await told(Buffer.concat(body))
    asked.end(Buffer.concat(body))
  }

  const server = createServer((from, to) => void relay(from, to).catch(() => to.destroy()))
  server.on('upgrade', (from, client, head) => {
    const told = note(from)
    const length = Number(from.headers['content-length'] ?? 0)
    let body = head
    const gather = (chunk: Buffer): void => {
      body = Buffer.concat([body, chunk])
      if (body.length < length) return
      client.off('data', gather)
      void told(body.subarray(0, length))
    }
    client.on('data', gather)
    if (length > 0) gather(Buffer.alloc(0))
    passUpgrade(engineSocket, from, client, head)
  })
  await new Promise<void>((resolve) => server.listen(socket, resolve))
  return {
    host: `unix://${socket}`,
    take() {
      const taken = sent
      sent = []
      return taken
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** By name; JSON in it as a value's text, so that the order of keys does not matter. */
function queryOf(params: URLSearchParams): SentRequest['query'] {
  const names = [...new Set(params.keys())].sort()
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

async function readBody(body: Buffer): Promise<unknown> {
  if (body.length === 0) return null
  try {
    return JSON.parse(body.toString())
  } catch {
    return readTar(body)
  }
}

/** Name, type, rights and size of each entry, and the text of a small file. */
async function readTar(bytes: Buffer): Promise<unknown> {
  const entries: unknown[] = []
  const tar = extract()
  tar.end(bytes)
  try {
    for await (const entry of tar) {
      const parts: Buffer[] = []
      for await (const chunk of entry) parts.push(chunk as Buffer)
      const { name, type, mode = 0, linkname } = entry.header
      const text = Buffer.concat(parts)
      entries.push({
        name,
        type,
        mode: (mode & 0o7777).toString(8),
        linkname: linkname ?? null,
        size: text.length,
      })
    }
  } catch {
    return `${bytes.length} bytes`
  }
  return entries
}
