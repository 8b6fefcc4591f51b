// Tells whether dist/ was built from the sources as they are now, by names, sizes and times: about 10 ms.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where a finished build leaves the stamp of its sources. */
export const stampFile = `${root}dist/sources.stamp`

/** Folders and files that end up in dist/. */
const inputs = [
  'shared',
  'electron/main',
  'electron/preload',
  'electron/server',
  'electron/page',
  'electron/backend',
  'electron/scripts',
  'renderer',
  'package.json',
  'package-lock.json',
]

function files(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`]
  return readdirSync(path)
    .filter((name) => !name.endsWith('.test.ts') && !name.endsWith('.test.tsx'))
    .sort()
    .flatMap((name) => files(`${path}/${name}`))
}

/** A hash of names, sizes and modification times of all that is built. */
export function sourceStamp() {
  const hash = createHash('sha256')
  for (const line of inputs.flatMap((input) => files(root + input))) hash.update(`${line}\n`)
  return hash.digest('hex')
}

/** Whether dist/ is the build of the present sources. */
export function isBuilt() {
  try {
    return readFileSync(stampFile, 'utf8') === sourceStamp()
  } catch {
    return false
  }
}
