// Finds the Electron binary, and says in one line why there can be no window.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packageFolder = `${root}node_modules/electron`

/** Milliseconds that Electron's own download may take before the browser is used instead. */
const downloadTimeout = 120_000

/** Path of the binary, or null where there is none. */
export function electronBinary() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const path = override
    ? `${override}/${process.platform === 'win32' ? 'electron.exe' : 'electron'}`
    : `${packageFolder}/dist/${nameInPackage()}`
  return existsSync(path) ? path : null
}

function nameInPackage() {
  try {
    return readFileSync(`${packageFolder}/path.txt`, 'utf8').trim()
  } catch {
    return 'electron'
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Electron's own installer, once; its output is its own business when it fails. */
function download() {
  console.log('Fetching the Electron binary ...')
  spawnSync(process.execPath, [`${packageFolder}/install.js`], { stdio: 'ignore', timeout: downloadTimeout })
}

/** Null where a window can open; otherwise one sentence that says why not. */
export async function whyNoWindow() {
  if (!hasDisplay()) return 'There is no display.'
  // Chromium's sandbox refuses to start as root, and Gantry never switches it off.
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return "Electron's sandbox does not work for root."
  }
  if (electronBinary() === null) download()
  return electronBinary() === null ? 'The Electron binary could not be fetched.' : null
}
