// Runs an app as Electron does: its main module first, `ready` once the browser is there.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './electron.mjs'

const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.')
const { main, productName, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.describe({ folder, name: productName ?? name, version })
await import(pathToFileURL(join(folder, main)).href)
await app.start()
