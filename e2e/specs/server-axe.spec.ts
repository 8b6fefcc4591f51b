import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures/test'
import { violationsInBoth } from '../fixtures/violations'
import { CommandBar } from '../pages/command-bar'
import { ListPage } from '../pages/list-page'

/** Opens a page of the app by its address, waits for what it shows, and looks at it in light and dark. */
async function look(page: Page, path: string, shown: Locator): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, `#${path}`)
  await expect(shown.first()).toBeVisible()
  expect(await violationsInBoth(page), path).toEqual([])
}

test('the tabs of an image and the search pass axe', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'of-image', engine.busybox)
  const id = (await engine.docker('inspect', '-f', '{{.Image}}', 'of-image')).trim()
  const shown: Readonly<Record<string, Locator>> = {
    layers: page.getByText('docker history'),
    tree: page.getByRole('tabpanel').getByText(engine.busybox),
    config: page.getByRole('heading', { name: 'Environment variables' }),
    use: page.getByRole('heading', { name: 'Containers' }),
    inspect: page.getByText('docker image inspect'),
  }
  for (const [tab, mark] of Object.entries(shown)) await look(page, `/images/${id}/${tab}`, mark)
  await look(page, '/search', page.getByRole('heading', { name: 'Search' }))
  await engine.docker('rm', 'of-image')
})

test('the pages of builds pass axe', async ({ dataDir, engine, page }) => {
  const folder = join(dataDir, 'context')
  await mkdir(folder)
  await writeFile(join(folder, 'Dockerfile'), `FROM ${engine.busybox}\nRUN false\n`)
  const bar = await new CommandBar(page).open()
  await bar.run(`docker build --build-arg A=b -t seen:1 ${folder}`)
  await expect(page.getByRole('button', { name: 'Rebuild' })).toBeVisible()
  const path = new URL(page.url()).hash.slice(1)
  await look(page, `${path}/steps`, page.getByRole('list', { name: 'Steps' }))
  await look(page, `${path}/dockerfile`, page.getByText('RUN false'))
  await look(page, `${path}/options`, page.getByText('docker build'))
  await look(page, '/builds', page.getByRole('row', { name: 'seen:1' }))
  await look(page, '/builds/new', page.getByRole('textbox', { name: 'Dockerfile editor' }))
})

test('compare, a compose file, a lesson and what an action leaves behind pass axe', async ({
  engine,
  page,
}) => {
  await engine.docker('run', '-d', '--init', '--name', 'left', engine.busybox, 'sleep', '1000')
  await engine.docker('run', '--name', 'right', '-e', 'A_TOKEN=x', engine.busybox, 'echo', 'said')
  const ids = await engine.docker('ps', '-aq', '--no-trunc', '--filter', 'name=^(left|right)$')
  const [right, left] = ids.trim().split('\n')
  await look(page, `/compare?a=${left}&b=${right}`, page.getByRole('table'))
  await look(page, `/compose?ids=${left},${right}`, page.getByRole('region', { name: 'Compose file' }))
  await look(page, '/learn', page.getByRole('button', { name: /^Run: / }))
  const list = await new ListPage(page, 'Containers').open()
  await list.press('left', 'Stop')
  const notice = page.getByRole('button', { name: 'Undo' })
  await expect(notice).toBeVisible()
  await list.row('right').getByRole('button', { name: 'Start' }).hover()
  await expect(page.getByRole('tooltip')).toBeVisible()
  expect(await violationsInBoth(page), 'a notice and a hint').toEqual([])
  await look(page, '/activity', page.getByRole('button', { name: 'Show details' }))
  await page.getByRole('button', { name: 'Show details' }).first().click()
  expect(await violationsInBoth(page), 'an open entry').toEqual([])
  await engine.docker('rm', '-f', 'left', 'right')
})
