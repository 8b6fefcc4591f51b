// What a fresh machine lacks, put there before `npm start` and `npm test` do their work. Imports nothing that needs
// installing, because it is what installs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './source-stamp.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Debian/Ubuntu packages that the tests drive, and the program that shows each is there. */
const testPackages = [
  ['chromium', '/usr/bin/chromium'],
  ['docker.io', '/usr/sbin/dockerd'],
  ['docker-registry', '/usr/bin/docker-registry'],
  ['podman', '/usr/bin/podman'],
  ['netavark', '/usr/lib/podman/netavark'],
  ['busybox-static', '/bin/busybox'],
  ['iptables', '/usr/sbin/iptables'],
  ['iproute2', '/sbin/ip'],
  ['apache2-utils', '/usr/bin/htpasswd'],
  ['fonts-nanum', '/usr/share/fonts/truetype/nanum'],
]

function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Whether node_modules holds what the lock file asks for. Versions are compared only when the lock is the newer file. */
function isInstalled() {
  const lock = statSync(`${root}package-lock.json`)
  const installed = statSync(`${root}node_modules/.package-lock.json`, { throwIfNoEntry: false })
  if (!installed) return false
  if (installed.mtimeMs >= lock.mtimeMs) return true
  const wanted = readJson(`${root}package-lock.json`)?.packages ?? {}
  const present = readJson(`${root}node_modules/.package-lock.json`)?.packages ?? {}
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  )
}

/** Runs `npm ci` where node_modules is missing or not what the lock file says. The Electron binary is not fetched by it. */
export async function ensureDependencies() {
  if (isInstalled()) return
  console.log('Installing dependencies (npm ci) ...')
  run('npm', ['ci', '--no-audit', '--no-fund'], { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })
}

/** Builds dist/ where it is not the build of the present sources. */
export async function ensureBuild() {
  if (isBuilt()) return
  console.log('Building ...')
  const { buildAll } = await import('./build.mjs')
  await buildAll()
}

/** On Debian and Ubuntu as root, installs the programs that the tests drive; elsewhere tests that miss one skip and say so. */
export async function ensureTestPackages() {
  const missing = testPackages.filter(([, proof]) => !existsSync(proof)).map(([name]) => name)
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing the packages that the tests need (apt-get): ${missing.join(' ')}`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  try {
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet)
  } catch (error) {
    console.log(
      `Some packages could not be installed: ${error.message}. Tests that need them will be skipped.`,
    )
  }
}
