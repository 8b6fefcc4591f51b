import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectDialogLine, expectLines } from '../fixtures/expect-lines'
import { expect, test } from '../fixtures/test'
import { CommandBar } from '../pages/command-bar'
import { ListPage } from '../pages/list-page'

/** Opens a page of the app by its address and waits for what it shows. */
async function open(page: Page, path: string, shown: Locator): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, `#${path}`)
  await expect(shown.first()).toBeVisible()
}

async function openMenu(page: Page, row: string): Promise<Locator> {
  await page.getByRole('row', { name: row, exact: true }).getByRole('button', { name: 'More' }).click()
  return page.getByRole('menu')
}

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
    await open(page, `/containers/${up}/${tab}`, mark)
    await expectLines(main, tab)
  }
  await main.getByRole('button', { name: 'More actions' }).click()
  await expectLines(page.getByRole('menu'), 'the menu of files')
  await page.keyboard.press('Escape')
  await open(page, `/containers/${ended}/overview`, page.getByRole('heading', { name: 'Networks' }))
  await expectLines(main, 'a stopped container')
  await open(page, `/logs?ids=${up},${ended}`, page.getByRole('log'))
  await expectLines(main, 'several logs')
  await open(page, `/compose?ids=${up}`, page.getByRole('region', { name: 'Compose file' }))
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
    await open(page, `/images/${image}/${tab}`, page.locator('[role="tab"][aria-selected="true"]'))
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
  await open(page, '/builds', page.getByRole('row', { name: 'lined:1' }))
  await expectLines(main, 'the builds', ['lined:1'])
  await expectLines(await openMenu(page, 'lined:1'), 'the menu of a build')
  await page.keyboard.press('Escape')
  await open(page, '/builds/new', page.getByRole('heading', { name: 'New build' }))
  await page.getByLabel('Folder (build context)').first().fill(folder)
  await expect(main.getByRole('button', { name: 'Build', exact: true })).toBeEnabled()
  await expectLines(main, 'a new build')
  await open(page, '/activity', page.getByRole('list', { name: 'Activity' }))
  await expectLines(main, 'the activity')
  await open(page, '/settings', page.getByRole('button', { name: 'Sign in…' }))
  await expectLines(main, 'the settings', [''])
  await open(page, '/learn/containers', page.getByRole('button', { name: /^Remove all of it/ }))
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

/** A dialog that asks something of the engine: how it is opened, and what its line waits for. */
interface Asking {
  /** The file that draws it, below renderer/src. */
  readonly file: string
  /** Where it is opened. */
  readonly path: string
  readonly open: (page: Page) => Promise<void>
  readonly fill?: (dialog: Locator) => Promise<void>
}

const press = (name: string) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
}
const pick = (row: string, item: string) => async (page: Page) => {
  await (await openMenu(page, row)).getByRole('menuitem', { name: item, exact: true }).click()
}
const write = (label: string | RegExp, text: string) => async (dialog: Locator) => {
  await dialog.getByLabel(label).first().fill(text)
}

const asking: readonly Asking[] = [
  {
    file: 'commands/RenameDialog',
    path: '/containers',
    open: pick('asked', 'Rename'),
    fill: write('Name', 'other'),
  },
  { file: 'commands/ConfirmDialog', path: '/containers', open: pick('asked', 'Remove') },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: press('Run'),
    fill: write('Image', 'busybox'),
  },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: pick('asked', 'Edit…'),
    fill: write('Container name', 'other'),
  },
  {
    file: 'features/run/RunDialog',
    path: '/containers',
    open: pick('asked', 'Limits and restart…'),
    fill: write(/^Memory/, '64m'),
  },
  { file: 'features/files/FileDialogs', path: '/containers', open: pick('asked', 'Commit…') },
  {
    file: 'features/files/FileDialogs',
    path: '/containers',
    open: pick('asked', 'Export…'),
    fill: write('File to write', '/tmp/asked.tar'),
  },
  { file: 'features/cleanup/CleanupDialog', path: '/containers', open: press('Clean up') },
  {
    file: 'features/images/PullDialog',
    path: '/images',
    open: press('Pull image'),
    fill: write(/^Image/, 'busybox'),
  },
  { file: 'features/images/cleanup/CleanUpDialog', path: '/images', open: press('Clean up') },
  {
    file: 'features/images/remove/RemoveImagesDialog',
    path: '/images',
    open: pick('asked:1', 'Remove'),
  },
  {
    file: 'features/registries/ImageDialogs',
    path: '/images',
    open: pick('busybox:latest', 'Tag…'),
    fill: write(/name/i, 'asked:2'),
  },
  { file: 'features/registries/ImageDialogs', path: '/images', open: pick('busybox:latest', 'Push…') },
  { file: 'features/volumes/CreateVolumeDialog', path: '/volumes', open: press('Create volume') },
  {
    file: 'features/networks/CreateNetworkDialog',
    path: '/networks',
    open: press('Create network'),
    fill: write(/^Name/, 'asked'),
  },
  {
    file: 'features/networks/ConnectDialog',
    path: '/networks',
    open: pick('asked-net', 'Connect a container…'),
    fill: async (dialog) => {
      await dialog.getByRole('combobox').first().click()
      await dialog.page().getByRole('option', { name: 'asked', exact: true }).click()
    },
  },
  { file: 'components/inspect/InspectDrawer', path: '/networks', open: pick('asked-net', 'Inspect') },
  {
    file: 'features/registries/SignInDialog',
    path: '/settings',
    open: press('Sign in…'),
    fill: write(/^User/, 'somebody'),
  },
  { file: 'features/learn/CleanUpDialog', path: '/learn/containers', open: press('Remove all of it …') },
]

/** Dialogs that ask nothing of the engine, or show a line where they can be opened. */
const quiet = [
  'app/HelpDialog',
  'components/RefusedDialog',
  'components/host-files/HostPathDialog',
  'features/command-bar/CommandBar',
  'features/images/newer/NewerDialog',
  'features/search/TagsDrawer',
  'features/terminals/LinkDialog',
  'features/terminals/NewSessionDialog',
  'features/terminals/PasteDialog',
]

test('every dialog is known: as one that shows its line, or one that asks nothing of the engine', () => {
  const source = 'renderer/src'
  const drawn = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.tsx') && /<(?:Modal|Drawer)\b/.test(readFileSync(join(source, file), 'utf8')),
    )
    .map((file) => file.replace(/\.tsx$/, ''))
  expect(drawn.sort()).toEqual([...new Set([...asking.map(({ file }) => file), ...quiet])].sort())
})

for (const isOfContainers of [true, false]) {
  const which = isOfContainers ? 'of containers' : 'of everything else'
  test(`every dialog ${which} shows the line of what it asks`, async ({ engine, page }) => {
    await engine.docker('create', '--name', 'asked', engine.busybox)
    await engine.docker('create', '--name', 'learn-hello', engine.busybox)
    await engine.docker('network', 'create', 'asked-net')
    const dangling = (await engine.docker('commit', 'asked')).trim()
    await engine.docker('tag', engine.busybox, 'asked:1')
    const dialog = page.getByRole('dialog')
    for (const { path, open: openIt, fill, file } of asking) {
      if ((path === '/containers') !== isOfContainers) continue
      await test.step(`${file} at ${path}`, async () => {
        await open(page, path, page.getByRole('heading', { level: 1 }))
        await openIt(page)
        await expect(dialog).toBeVisible()
        await fill?.(dialog)
        await expectDialogLine(dialog)
        await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()
        await expect(dialog).toBeHidden()
      })
    }
    await engine.docker('rm', 'asked', 'learn-hello')
    await engine.docker('rmi', dangling, 'asked:1')
    await engine.docker('network', 'rm', 'asked-net')
  })
}

test('lines are copied with a key, written for the chosen shell, and turned off', async ({ page }) => {
  const hint = page.getByRole('tooltip')
  const bar = await new CommandBar(page).open()
  await bar.run(`docker create --name quoted -e "A=it's" busybox`)
  await expect(bar.results).toContainText(/[0-9a-f]{12}/)
  await page.keyboard.press('Escape')
  const list = await new ListPage(page, 'Containers').open()
  await list.row('quoted').getByRole('button', { name: 'Start' }).hover()
  await expect(hint).toContainText('docker start quoted')
  await page.keyboard.press('Control+c')
  await expect(hint).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker start quoted')

  const again = page.getByRole('button', { name: 'Run again' }).first()
  const expectHint = async (text: string | RegExp): Promise<void> => {
    await open(page, '/activity', again)
    await again.hover()
    await expect(hint).toContainText(text)
  }
  await expectHint(String.raw`docker create --name quoted --env 'A=it'\''s' busybox`)
  await open(page, '/settings', page.getByRole('heading', { name: 'Settings' }))
  await page.getByText('PowerShell').click()
  await expectHint(`docker create --name quoted --env 'A=it''s' busybox`)

  await open(page, '/settings', page.getByRole('heading', { name: 'Settings' }))
  const line = page.getByRole('main').getByText('docker run --env')
  await expect(line).toBeVisible()
  await page.getByRole('switch', { name: 'Show docker lines' }).press('Space')
  await expect(line).toBeHidden()
  await open(page, '/activity', again)
  await again.hover()
  await expect(hint).toHaveText('Run again')
  await list.open()
  await list.press('quoted', 'Remove')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('quoted')
  await expect(dialog.locator('code').filter({ hasText: 'docker' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(list.row('quoted')).toHaveCount(0)
})
