import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron as electron } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { makeElectronDist, readFuses } from './electron-dist'

const run = promisify(execFile)
let folder: string
let unpacked: string

// electron-builder checks its configuration against its schema before it does anything else.
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gantry-packaging-'))
  await makeElectronDist(join(folder, 'electron'))
  await run('node_modules/.bin/electron-builder', [
    '--linux',
    '--dir',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ])
  unpacked = join(folder, 'release', 'linux-unpacked')
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

test('the fuses of the packed binary are set as they should be', async () => {
  const fuses = readFuses(await readFile(join(unpacked, 'gantry'), 'latin1'))
  expect(fuses).toEqual({
    runAsNode: '0',
    enableCookieEncryption: '1',
    enableNodeOptionsEnvironmentVariable: '0',
    enableNodeCliInspectArguments: '0',
    enableEmbeddedAsarIntegrityValidation: '1',
    onlyLoadAppFromAsar: '1',
    loadBrowserProcessSpecificV8Snapshot: '0',
    grantFileProtocolExtraPrivileges: '0',
  })
})

test('the archive holds the bundles, the page and dockerode, and nothing that is only for developers', async () => {
  expect(await readdir(join(unpacked, 'resources'))).toContain('app.asar')
  const { stdout } = await run('node_modules/.bin/asar', ['list', join(unpacked, 'resources', 'app.asar')])
  const files = stdout.split('\n').filter(Boolean)
  for (const file of [
    '/package.json',
    '/dist/main.js',
    '/dist/preload.cjs',
    '/dist/renderer/index.html',
    '/assets/icons/512x512.png',
    '/node_modules/dockerode/package.json',
  ]) {
    expect(files).toContain(file)
  }
  const tops = new Set(files.map((file) => file.split('/')[1]))
  expect([...tops].toSorted()).toEqual(['LICENSE', 'assets', 'dist', 'node_modules', 'package.json'])
  expect(
    files.filter((file) => /\.(map|tsx?|node)$|dist\/serve|node_modules\/(react|vite|electron)\//.test(file)),
  ).toEqual([])
})

test('the packed app starts and lists the containers of the engine', async ({ engine, dataDir }) => {
  await engine.docker('create', '--name', 'packed', engine.busybox, 'true')
  const app = await electron.launch({
    executablePath: join(unpacked, 'gantry'),
    env: { ...(process.env as Record<string, string>), DOCKER_HOST: engine.host, GANTRY_DATA_DIR: dataDir },
  })
  const page = await app.firstWindow()
  await expect(page.getByRole('row', { name: /^packed/ })).toBeVisible()
  expect(await app.evaluate(({ app: self }) => self.isPackaged)).toBe(true)
  await app.close()
})
