import { type BytesRequest, openBytes } from '../../rpc/open-bytes'
import { LogDesk } from './log-desk'
import type { LogCommand } from './protocol'
import type { RegexWorker } from './regex-matcher'

/** Address of the app's bytes and what a request must carry. */
let bytes: BytesRequest | undefined

const desk = new LogDesk({
  async open(query, signal) {
    if (!bytes) throw new Error('Nothing was said of where the bytes are')
    const response = await openBytes({ ...bytes, url: `${bytes.url}?${query}` }, signal)
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
