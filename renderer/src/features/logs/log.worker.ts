import { type BytesRequest, openBytes } from '../../rpc/open-bytes'
import { LogDesk } from './log-desk'
import type { LogCommand, LogEvent } from './protocol'
import type { RegexWorker } from './regex-matcher'

/** Address of the app's bytes and what a request must carry. */
let bytes: BytesRequest | undefined

/** The desk of the view that has this worker now. */
let desk = newDesk()

function newDesk(): LogDesk {
  const own = new LogDesk({
    async open(query, signal) {
      if (!bytes) throw new Error('Nothing was said of where the bytes are')
      const response = await openBytes({ ...bytes, url: `${bytes.url}?${query}` }, signal)
      if (!response.ok || !response.body) throw new Error(`${response.status} ${response.statusText}`)
      return response.body
    },
    startRegex: () =>
      new Worker(new URL('./regex.worker.ts', import.meta.url), { type: 'module' }) as RegexWorker,
    // What an earlier view asked for is of no use to the next one.
    post: (event) => {
      if (own === desk) post(event)
    },
  })
  return own
}

function post(event: LogEvent): void {
  self.postMessage(event)
}

self.onmessage = ({ data }: MessageEvent<LogCommand>) => {
  if (data.type === 'close') {
    desk.close()
    desk = newDesk()
    post({ type: 'closed' })
    return
  }
  if (data.type === 'open') bytes = data.bytes
  desk.handle(data)
}
