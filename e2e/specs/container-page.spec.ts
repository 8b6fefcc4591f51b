import type { Page } from '@playwright/test'
import { load } from '../fixtures/load'
import type { PrivateDockerd } from '../fixtures/private-dockerd'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'

const tabs = ['Overview', 'Inspect', 'Stats', 'Processes'] as const

/** Goes to a container's page; answers its full id. */
async function goTo(page: Page, engine: PrivateDockerd, name: string, tab = ''): Promise<string> {
  const id = (await engine.docker('inspect', '-f', '{{.Id}}', name)).trim()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/containers/${id}${tab}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  return id
}

test('the overview shows what it is made of, secrets covered until asked for', async ({ engine, page }) => {
  await engine.docker(
    ...['run', '-d', '--name', 'rich', '-e', 'DB_PASSWORD=hunter2', '-e', 'MODE=prod', '-p', '127.0.0.1::80'],
    ...['-v', 'rich-data:/data', '--restart', 'on-failure:3', '--label', 'team=blue', '-w', '/tmp'],
    ...[engine.busybox, 'sleep', '1000'],
  )
  await goTo(page, engine, 'rich')
  const main = page.getByRole('main')
  await expect(main).toContainText('sleep 1000')
  await expect(main).toContainText('/tmp')
  await expect(main).toContainText('on-failure')
  await expect(main).toContainText('MODE=prod')
  await expect(main).not.toContainText('hunter2')
  await page.getByRole('button', { name: 'Show the value of DB_PASSWORD' }).click()
  await expect(main).toContainText('DB_PASSWORD=hunter2')
  const port = (await engine.docker('port', 'rich', '80')).trim().split(':').at(-1)
  await expect(page.getByRole('link', { name: new RegExp(`${port}:80`) }).first()).toHaveAttribute(
    'href',
    new RegExp(`http://.*:${port}`),
  )
  await page.getByRole('button', { name: 'Show 1 label' }).click()
  await expect(main).toContainText('team=blue')
  await page.getByRole('link', { name: 'rich-data' }).click()
  await expect(page.getByRole('dialog', { name: 'rich-data' })).toBeVisible()
  await engine.docker('rm', '-f', 'rich')
  await engine.docker('volume', 'rm', 'rich-data')
})

test('why it stopped, and start from there; actions follow the state', async ({ engine, page }) => {
  await engine
    .docker('run', '--name', 'broken', engine.busybox, 'sh', '-c', 'echo no config >&2; sleep 0.2; exit 3')
    .catch(() => undefined)
  await goTo(page, engine, 'broken')
  const why = page.getByRole('region', { name: 'Why did it stop?' })
  await expect(why).toContainText('exit code 3')
  await expect(why).toContainText('no config')
  await why.getByRole('link', { name: 'Show logs' }).click()
  await expect(page.getByRole('tab', { name: 'Logs' })).toHaveAttribute('aria-selected', 'true')
  await engine.docker('rm', 'broken')

  await engine.docker('run', '-d', '--name', 'acted', '--stop-timeout', '1', engine.busybox, 'sleep', '1000')
  await goTo(page, engine, 'acted')
  const head = page.getByRole('main').locator('header')
  await head.getByRole('button', { name: 'Pause' }).click()
  await expect(head).toContainText('Paused')
  await head.getByRole('button', { name: 'Unpause' }).click()
  await expect(head).toContainText('Running')
  await head.getByRole('button', { name: 'Stop' }).click()
  await expect(head).toContainText('Exited')
  await expect(why).toContainText('was asked to stop')
  await why.getByRole('button', { name: 'Start' }).click()
  await expect(head).toContainText('Running')
  await expect(why).toBeHidden()
  await head.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('renamed')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('renamed')
  await engine.docker('rm', '-f', 'renamed')
})

test('a removed container says so, offers the one in its place, and leads back', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'moved', engine.busybox)
  await goTo(page, engine, 'moved')
  await engine.docker('rm', 'moved')
  await expect(page.getByRole('heading', { name: 'Container moved has been removed' })).toBeVisible()
  await engine.docker('create', '--name', 'moved', engine.busybox, 'echo', 'second')
  await page.getByRole('link', { name: 'Open the new moved' }).click()
  await expect(page.getByRole('main')).toContainText('echo second')
  await page.evaluate(() => {
    location.hash = `/containers/${'f'.repeat(64)}`
  })
  await expect(page.getByRole('heading', { name: 'There is no such container' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Back to Containers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
  await engine.docker('rm', 'moved')
})

test('tabs stand in the address and move with the arrow keys', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'tabbed', engine.busybox)
  const id = await goTo(page, engine, 'tabbed', '/stats')
  await expect(page.getByRole('tab', { name: 'Stats' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Stats' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Processes' })).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`#/containers/${id}/processes$`))
  await load(() => page.reload())
  await expect(page.getByRole('tab', { name: 'Processes' })).toHaveAttribute('aria-selected', 'true')
  await engine.docker('rm', 'tabbed')
})

test('inspect: the tree is searched and walked by keyboard, the JSON is whole', async ({
  engine,
  page,
  shell,
}) => {
  await engine.docker('create', '--name', 'looked-at', '-e', 'NEEDLE=1', engine.busybox)
  await goTo(page, engine, 'looked-at', '/inspect')
  const tree = page.getByRole('tree')
  await expect(tree.getByRole('treeitem', { name: /^Id/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search names and values' }).fill('needle')
  await expect(page.getByRole('status').filter({ hasText: '1 of 1' })).toBeVisible()
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('NEEDLE=1')
  await expect(page.getByText('.Config.Env[0]', { exact: true })).toBeVisible()

  await tree.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('Env')
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Home')
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('Id')

  await page.getByText('JSON', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'looked-at as JSON' })).toContainText('"NEEDLE=1"')
  // A desktop window asks where to save; only a browser tells Playwright of a download.
  if (shell === 'server') {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('looked-at.json')
  }
  await engine.docker('rm', 'looked-at')
})

test('charts and processes start by themselves when it runs', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'measured', engine.busybox, 'sleep', '1000')
  await goTo(page, engine, 'measured', '/stats')
  await expect(page.getByRole('heading', { name: /does not run/ })).toBeVisible()
  await engine.docker('start', 'measured')
  await expect(page.getByRole('img', { name: /^Memory/ })).toBeVisible()
  await expect(page.getByText('1 process', { exact: true })).toBeVisible()
  await page.getByRole('tab', { name: 'Processes' }).click()
  await expect(page.getByRole('cell', { name: /sleep 1000/ })).toBeVisible()
  await engine.docker('exec', '-d', 'measured', 'sleep', '2000')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('cell', { name: /sleep 2000/ })).toBeVisible()
  await engine.docker('rm', '-f', 'measured')
})

for (const theme of ['light', 'dark'] as const) {
  for (const appLocale of ['en-US', 'ko-KR']) {
    test.describe(`${theme} ${appLocale}`, () => {
      test.use({ appLocale })

      test('every tab passes axe', async ({ engine, page }) => {
        await engine.docker('run', '-d', '--name', 'alive', '-e', 'TOKEN=x', engine.busybox, 'sleep', '1000')
        await engine.docker('run', '--name', 'ended', engine.busybox, 'sh', '-c', 'echo bye')
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme)
        await goTo(page, engine, 'ended')
        await expect(page.getByText('bye', { exact: true })).toBeVisible()
        expect(await violations(page), 'stopped').toEqual([])
        for (const tab of tabs) {
          await goTo(page, engine, 'alive', `/${tab.toLowerCase()}`)
          const content = { Overview: 'TOKEN', Inspect: 'RestartCount', Stats: 'CPU', Processes: 'PID' }[tab]
          await expect(page.getByRole('tabpanel').getByText(content).first()).toBeVisible()
          expect(await violations(page), tab).toEqual([])
        }
        await engine.docker('rm', '-f', 'alive', 'ended')
      })
    })
  }
}
