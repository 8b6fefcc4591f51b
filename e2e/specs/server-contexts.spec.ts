import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchServer } from '../fixtures/launch-app'
import { startDockerd } from '../fixtures/private-dockerd'
import { test as base, expect } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { ListPage } from '../pages/list-page'

/** A page of its own, whose engine is found by its context. */
const test = base.extend<{ readonly host: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
  host: async ({}, use) => {
    const other = await startDockerd()
    await other.docker('create', '--name', 'of-the-other', other.busybox)
    await use(other.host)
    await other.stop()
  },
})

test('the engine is switched in the status bar', async ({ engine, host, browser, dataDir }) => {
  await engine.docker('create', '--name', 'of-the-first', engine.busybox)
  const write = async (name: string, address: string): Promise<void> => {
    const folder = join(dataDir, 'contexts/meta', createHash('sha256').update(name).digest('hex'))
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, 'meta.json'),
      JSON.stringify({ Name: name, Metadata: {}, Endpoints: { docker: { Host: address } } }),
    )
  }
  await write('work', engine.host)
  await write('far', host)
  await write('gone', `unix://${join(dataDir, 'no.sock')}`)
  await writeFile(join(dataDir, 'config.json'), JSON.stringify({ currentContext: 'work' }))
  const app = await launchServer({ dataDir, env: { DOCKER_CONFIG: dataDir } }, browser)
  const { page } = app
  const list = new ListPage(page, 'Containers')
  await expect(list.row('of-the-first')).toBeVisible()
  await page.getByRole('button', { name: /· Docker / }).click()
  const far = page.getByRole('menuitem', { name: /^far/ })
  await expect(page.getByRole('menuitem', { name: /^work/ })).toHaveAttribute('aria-current', 'true')
  await far.hover()
  await expect(page.getByRole('tooltip')).toContainText('docker context use far')
  expect(await violations(page)).toEqual([])
  await far.click()
  await expect(list.row('of-the-other')).toBeVisible()
  await expect(list.row('of-the-first')).toHaveCount(0)

  // Where no engine answers, the way to another one is on the page that says so.
  await page.getByRole('button', { name: /· Docker / }).click()
  await page.getByRole('menuitem', { name: /^gone/ }).click()
  await page.getByRole('main').getByRole('button', { name: 'Switch engine' }).click()
  const work = page.getByRole('menuitem', { name: /^work/ })
  await expect(work).toHaveAttribute('aria-current', 'false')
  expect(await violations(page)).toEqual([])
  await work.click()
  await expect(list.row('of-the-first')).toBeVisible()
  await app.close()
  await engine.docker('rm', 'of-the-first')
})
