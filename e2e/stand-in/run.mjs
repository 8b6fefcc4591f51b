// Runs an app as Electron does: its main module first, `ready` once the browser is there. A packed app (app.asar) is
// unpacked first, because only Electron's own Node reads into archives.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './electron.mjs'

const path = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.')
const isPackaged = path.endsWith('.asar')
const folder = isPackaged ? await unpack(path) : path
const { main, productName, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.describe({ folder, name: productName ?? name, version, isPackaged })
await import(pathToFileURL(join(folder, main)).href)
await app.start()

async function unpack(archive) {
  const { extractAll } = await import('@electron/asar')
  const target = mkdtempSync(join(tmpdir(), 'gantry-asar-'))
  process.on('exit', () => rmSync(target, { recursive: true, force: true }))
  extractAll(archive, target)
  return target
}
