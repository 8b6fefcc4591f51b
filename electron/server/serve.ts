import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../package.json'
import { createBackend } from '../backend/backend'
import { readStaticFiles } from '../page/static-files'
import { readArguments } from './arguments'
import { listen } from './create-server'
import { dataDir } from './data-dir'
import { openBrowser } from './open-browser'
import { newToken, tokenFromFile } from './token'

/** Milliseconds that tidying up may take before the process ends anyway. */
const patience = 1500

// A failed start is one line, not a stack; what goes wrong later costs a view at most, never the server.
let isReady = false
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error)
    console.error(isReady ? `Gantry goes on after an unexpected error: ${message}` : message)
    if (!isReady) process.exit(1)
  })
}

const { port, isOpen, tokenFile } = readArguments(process.argv.slice(2))
const folder = dataDir(process.env)
mkdirSync(folder, { recursive: true, mode: 0o700 })

const backend = createBackend({
  mode: 'browser',
  version,
  dataDir: folder,
  env: process.env,
  versions: { node: process.versions.node },
})
const token = tokenFile === undefined ? newToken() : tokenFromFile(tokenFile)
const server = await listen(
  {
    files: readStaticFiles(join(fileURLToPath(new URL('.', import.meta.url)), 'renderer')),
    secrets: { token, session: newToken(), page: newToken() },
    backend,
  },
  port,
)
const address = `http://127.0.0.1:${server.port}/?token=${token}`
isReady = true
console.log(`Gantry is ready at ${address}`)
const removeOpeningFile = isOpen ? await openBrowser(address, folder) : async () => {}

let isEnding = false
async function end(): Promise<void> {
  if (isEnding) return process.exit(1)
  isEnding = true
  setTimeout(() => process.exit(0), patience).unref()
  await Promise.allSettled([removeOpeningFile(), server.close(), backend.dispose()])
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
