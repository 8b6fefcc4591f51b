import { indexPage } from '../page/index-page'
import { pageHeaders } from '../page/page-headers'
import type { StaticFile } from '../page/static-files'
import { answerWithAbort } from './answer-with-abort'
import { isOwnAddress } from './own-origin'

/** Answers a web request. */
export type Answer = (request: Request) => Promise<Response>

/** Answers a request of the page; the map of files is the only way from an address to a file. */
export function answerScheme(files: ReadonlyMap<string, StaticFile>, handleBytes: Answer): Answer {
  const page = indexPage(files, { kind: 'message-port' })
  return async (request) => {
    if (!isOwnAddress(request.url)) return answer(null, 404)
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/bytes/')) return guarded(await answerWithAbort(request, handleBytes))
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(null, 405)
    if (pathname === '/' || pathname === '/index.html') return answer(page, 200, 'text/html; charset=utf-8')
    const file = files.get(pathname)
    return file === undefined ? answer(null, 404) : answer(file.body, 200, file.type)
  }
}

function guarded(response: Response): Response {
  for (const [name, value] of Object.entries(pageHeaders())) response.headers.set(name, value)
  return response
}

function answer(
  body: string | Uint8Array<ArrayBuffer> | null,
  status: number,
  type = 'text/plain',
): Response {
  return new Response(body, {
    status,
    headers: { ...pageHeaders(), 'Content-Type': type, 'Cache-Control': 'no-store' },
  })
}
