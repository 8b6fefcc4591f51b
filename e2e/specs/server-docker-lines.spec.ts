import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expectLines } from '../fixtures/expect-lines'
import { expect, test } from '../fixtures/test'
import { CommandBar } from '../pages/command-bar'
import { ListPage } from '../pages/list-page'
import { openMenu, openPlace } from '../pages/places'

test('containers: every button, menu and tab shows the line that it stands for', async ({ engine, page }) => {
  const project = ['--label', 'com.docker.compose.project=shop']
  await engine.docker('run', '-d', '--init', '--name', 'up', engine.busybox, 'sleep', '1000')
  await engine.docker('run', '-d', '--name', 'held', ...project, engine.busybox, 'sleep', '1000')
  await engine.docker('pause', 'held')
  await engine.docker('run', '--name', 'ended', ...project, engine.busybox, 'true')
  const ids = await engine.docker('ps', '-aq', '--no-trunc', '--filter', 'name=^(up|ended)$')
  const [ended = '', up = ''] = ids.trim().split('\n')
  const rows = ['up', 'held', 'ended', 'shop']
  await expect(page.getByRole('row', { name: 'ended', exact: true })).toBeVisible()
  // Docker shows the logs of one container at a time.
  await expectLines(page.locator('body'), 'the list', [...rows, 'Logs'])
  for (const row of ['up', 'held', 'ended']) {
    await expectLines(page.getByRole('row', { name: row, exact: true }), `the row of ${row}`, rows)
    await expectLines(await openMenu(page, row), `the menu of ${row}`)
    await page.keyboard.press('Escape')
  }
  for (const row of ['up', 'held', 'ended'])
    await page.getByRole('row', { name: row, exact: true }).getByRole('checkbox').check()
  await expectLines(page.getByRole('toolbar', { name: 'Actions on what is selected' }), 'the bulk bar', [
    'Logs',
  ])

  const main = page.getByRole('main')
  const shown: Readonly<Record<string, Locator>> = {
    overview: page.getByRole('heading', { name: 'Networks' }),
    logs: page.getByRole('log'),
    terminal: page.getByRole('button', { name: 'Search in terminal' }),
    inspect: page.getByRole('tree'),
    stats: page.getByText('docker stats up'),
    processes: page.getByText('docker top up'),
    changes: page.getByText('docker diff up'),
  }
  for (const [tab, mark] of Object.entries(shown)) {
    await openPlace(page, `/containers/${up}/${tab}`, mark)
    await expectLines(main, tab)
  }
  await main.getByRole('button', { name: 'More actions' }).click()
  await expectLines(page.getByRole('menu'), 'the menu of files')
  await page.keyboard.press('Escape')
  await openPlace(page, `/containers/${ended}/overview`, page.getByRole('heading', { name: 'Networks' }))
  await expectLines(main, 'a stopped container')
  await openPlace(page, `/logs?ids=${up},${ended}`, page.getByRole('log'))
  await expectLines(main, 'several logs')
  await openPlace(page, `/compose?ids=${up}`, page.getByRole('region', { name: 'Compose file' }))
  await expectLines(main, 'compose')
  await engine.docker('rm', '-f', 'up', 'held', 'ended')
})

test('images, volumes, networks: every button and menu shows the line that it stands for', async ({
  engine,
  page,
}) => {
  await engine.docker('create', '--name', 'member', engine.busybox)
  await engine.docker('volume', 'create', 'stock')
  await engine.docker('network', 'create', 'inside')
  await engine.docker('network', 'connect', 'inside', 'member')
  const image = (await engine.docker('inspect', '-f', '{{.Image}}', 'member')).trim()
  const main = page.getByRole('main')
  const lists = [
    ['Images', engine.busybox, ['busybox']],
    ['Volumes', 'stock', ['stock']],
    ['Networks', 'inside', ['bridge', 'host', 'inside', 'none']],
  ] as const
  for (const [name, row, own] of lists) {
    const list = await new ListPage(page, name).open()
    await expect(list.row(row)).toBeVisible()
    await expectLines(main, name, own)
    await expectLines(await openMenu(page, row), `the menu of ${row}`)
    await page.keyboard.press('Escape')
    await list.row(row).getByRole('checkbox').check()
    await expectLines(page.getByRole('toolbar', { name: 'Actions on what is selected' }), `${name}: bulk bar`)
    await list.row(row).getByRole('checkbox').uncheck()
  }
  await page.getByRole('link', { name: 'Images', exact: true }).first().click()
  await main.getByRole('button', { name: 'From a file' }).click()
  await expectLines(page.getByRole('menu'), 'images out of a file')
  await page.keyboard.press('Escape')
  for (const tab of ['layers', 'tree', 'config', 'use', 'inspect']) {
    await openPlace(page, `/images/${image}/${tab}`, page.locator('[role="tab"][aria-selected="true"]'))
    await expectLines(main, `image: ${tab}`)
  }
  await main.getByRole('button', { name: 'More actions' }).click()
  await expectLines(page.getByRole('menu'), 'the menu of the image')
  await engine.docker('rm', 'member')
  await engine.docker('network', 'rm', 'inside')
  await engine.docker('volume', 'rm', 'stock')
})

test('builds, search, activity, lessons, settings: every button shows the line that it stands for', async ({
  dataDir,
  engine,
  page,
}) => {
  await engine.docker('create', '--name', 'learn-hello', engine.busybox)
  const folder = join(dataDir, 'context')
  await mkdir(folder)
  await writeFile(join(folder, 'Dockerfile'), `FROM ${engine.busybox}\nLABEL built=yes\n`)
  const main = page.getByRole('main')
  const bar = await new CommandBar(page).open()
  await bar.run(`docker build -t lined:1 ${folder}`)
  await expect(main.getByRole('link', { name: 'Open image' })).toBeVisible()
  await expectLines(main, 'a build')
  await openPlace(page, '/builds', page.getByRole('row', { name: 'lined:1' }))
  await expectLines(main, 'the builds', ['lined:1'])
  await expectLines(await openMenu(page, 'lined:1'), 'the menu of a build')
  await page.keyboard.press('Escape')
  await openPlace(page, '/builds/new', page.getByRole('heading', { name: 'New build' }))
  await page.getByLabel('Folder (build context)').first().fill(folder)
  await expect(main.getByRole('button', { name: 'Build', exact: true })).toBeEnabled()
  await expectLines(main, 'a new build')
  await openPlace(page, '/activity', page.getByRole('list', { name: 'Activity' }))
  await expectLines(main, 'the activity')
  await openPlace(page, '/settings', page.getByRole('button', { name: 'Sign in…' }))
  await expectLines(main, 'the settings', [''])
  await openPlace(page, '/learn/containers', page.getByRole('button', { name: /^Remove all of it/ }))
  await expectLines(main, 'a lesson', ['container', 'client', 'engine', 'image', 'Images and tags'])
  await engine.docker('rm', 'learn-hello')
  await engine.docker('rmi', 'lined:1')
})

/** The pages that are walked above or, with an index, where the search is tried; the last two do nothing but show. */
const walked = [
  '/containers',
  '/containers/:id/:tab?',
  '/images',
  '/images/:id/:tab?',
  '/volumes',
  '/networks',
  '/builds',
  '/builds/new',
  '/builds/:id/:tab?',
  '/logs',
  '/activity',
  '/learn/:topic?',
  '/compose',
  '/settings',
  '/search',
  '/compare',
  '/about',
]

test('every page is walked', () => {
  const text = readFileSync('renderer/src/app/routes.tsx', 'utf8')
  const paths = [...text.matchAll(/path: '([^']+)'/g)].map((match) => match[1])
  expect(paths.sort()).toEqual([...walked].sort())
})
