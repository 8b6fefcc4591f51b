import { connect } from 'node:net'

/** A request as bytes on the wire, so that a test can say what no client library would. */
export interface RawRequest {
  readonly method?: string
  readonly target: string
  /** Pairs, because a name may come twice. */
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: string
}

/** What came back, read until the connection ended or `until` was seen. */
export interface RawAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** Sends the request and reads the answer. A connection that is cut without an answer gives status 0. */
export function ask(
  port: number,
  { method = 'GET', target, headers, body = '' }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)]
    if (!headers.some(([name]) => name === 'Connection')) lines.push('Connection: close')
    if (body !== '') lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      // An accepted WebSocket stays open: its answer ends with the empty line.
      if (text.startsWith('HTTP/1.1 101') && text.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(parse(text)))
  })
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1] ?? 0),
    headers: new Map(
      lines.map((line) => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
      }),
    ),
    body: rest.join('\r\n\r\n'),
  }
}
