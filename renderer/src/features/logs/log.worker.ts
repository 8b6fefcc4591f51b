import { LogDesk } from './log-desk'
import type { LogCommand } from './protocol'
import type { RegexWorker } from './regex-matcher'

/** Address of the app's bytes and what a request must carry. */
let bytes: { url: string; headers: Record<string, string> } | undefined

const desk = new LogDesk({
  async open(query, signal) {
    const response = await fetch(`${bytes?.url}?${query}`, { headers: bytes?.headers ?? {}, signal })
    if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`)
    return response.body
  },
  startRegex: () =>
    new Worker(new URL('./regex.worker.ts', import.meta.url), { type: 'module' }) as RegexWorker,
  post: (event) => self.postMessage(event),
})

self.onmessage = ({ data }: MessageEvent<LogCommand>) => {
  if (data.type === 'open') bytes = data.bytes
  desk.handle(data)
}
