// `npm start`: sets up what is missing, then opens the desktop window, or serves the same pages to a browser.
// Flags: --browser --port N --no-open
import { spawn } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { electronBinary, whyNoWindow } from './electron-binary.mjs'
import { ensureBuild, ensureDependencies } from './setup.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const flags = process.argv.slice(2)
const isBrowser = flags.includes('--browser')

try {
  await ensureDependencies()
  await ensureBuild()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const reason = isBrowser ? null : await whyNoWindow()
if (!isBrowser && reason === null) openWindow()
else {
  if (reason !== null) console.log(`${reason} Gantry serves its pages to your browser instead.`)
  await serve()
}

/** In this same process: one start-up less, and Ctrl-C reaches it without a relay. */
async function serve() {
  const file = `${root}dist/serve.js`
  process.argv = [process.execPath, file, ...flags.filter((flag) => flag !== '--browser')]
  await import(pathToFileURL(file).href)
}

function openWindow() {
  const child = spawn(electronBinary(), [root], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Electron could not be started: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code) => process.exit(code ?? 0))
}
