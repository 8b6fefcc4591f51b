import { loadAgainScript } from './load-again'
import type { StaticFile } from './static-files'

/** How the page reaches the backend. */
export type Carrier =
  | { readonly kind: 'message-port' }
  | { readonly kind: 'websocket'; readonly secret: string }

/** index.html with the carrier written in. The secret never leaves the page's memory, unlike a cookie. */
export function indexPage(files: ReadonlyMap<string, StaticFile>, carrier: Carrier): string {
  const file = files.get('/index.html')
  if (file === undefined) throw new Error('The page is not built: dist/renderer/index.html is missing.')
  return Buffer.from(file.body)
    .toString('utf8')
    .replace('<head>', carrier.kind === 'websocket' ? `<head>${loadAgainScript}` : '<head>')
    .replaceAll('%GANTRY_CARRIER%', carrier.kind)
    .replaceAll('%GANTRY_SECRET%', carrier.kind === 'websocket' ? carrier.secret : '')
}
