import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** One file of the built page, held in memory. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** The name holds a hash of the content, so it may be cached for ever. */
  readonly isImmutable: boolean
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * The built page by URL path (`/index.html`, `/assets/index-abc.js`). Requests are looked up in this map and never
 * touch the file system, so no spelling of a path reaches another file.
 */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  const read = (inner: string): void => {
    // Entry by entry: Electron's archive does not know the recursive option.
    for (const entry of readdirSync(join(folder, inner), { withFileTypes: true })) {
      const path = `${inner}/${entry.name}`
      const type = types[extname(entry.name)]
      if (entry.isDirectory()) read(path)
      else if (entry.isFile() && type !== undefined) {
        const body = new Uint8Array(readFileSync(join(folder, path)))
        files.set(path, { body, type, isImmutable: path.startsWith('/assets/') })
      }
    }
  }
  read('')
  return files
}
