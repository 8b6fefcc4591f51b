import { expect, test } from '../fixtures/test'
import { ContainersPage } from '../pages/containers-page'

test('start, stop, restart, pause, unpause and kill with one click each', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'clicked', '--stop-timeout', '1', engine.busybox, 'sleep', '1000')
  const list = new ContainersPage(page)
  await list.expectState('clicked', 'Created')
  await list.press('clicked', 'Start')
  await list.expectState('clicked', 'Running')
  await list.pick('clicked', 'Pause')
  await list.expectState('clicked', 'Paused')
  await list.pick('clicked', 'Unpause')
  await list.expectState('clicked', 'Running')
  const before = await engine.docker('inspect', '-f', '{{.State.StartedAt}}', 'clicked')
  await list.press('clicked', 'Restart')
  await expect
    .poll(() => engine.docker('inspect', '-f', '{{.State.StartedAt}} {{.State.Running}}', 'clicked'))
    .not.toContain(before.trim())
  await list.expectState('clicked', 'Running')
  await list.pick('clicked', 'Kill')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('clicked')
  await expect(dialog).toContainText('docker kill clicked')
  await dialog.getByRole('button', { name: 'Kill', exact: true }).click()
  await list.expectState('clicked', /137/)
  await list.press('clicked', 'Start')
  await list.expectState('clicked', 'Running')
  await list.press('clicked', 'Stop')
  await list.expectState('clicked', 'Exited')
  await engine.docker('rm', '-f', 'clicked')
  await expect(list.row('clicked')).toHaveCount(0)
})

test('remove names what is lost, and Enter does not destroy', async ({ engine, page }) => {
  await engine.docker('run', '-d', '--name', 'doomed', '-v', '/cache', engine.busybox, 'sleep', '1000')
  const list = new ContainersPage(page)
  await list.pick('doomed', 'Remove')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('doomed')
  await expect(dialog).toContainText(/docker rm .*doomed/)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(list.row('doomed')).toBeVisible()

  await list.pick('doomed', 'Remove')
  await dialog.getByRole('checkbox', { name: /volume/i }).check()
  await expect(dialog).toContainText(/docker rm .*--volumes.* doomed/)
  await dialog.getByRole('button', { name: /^Remove|^Stop and remove|^Kill and remove/ }).click()
  await expect(list.row('doomed')).toHaveCount(0)
  await expect.poll(() => engine.docker('ps', '-aq', '--filter', 'name=doomed')).toBe('')
})

test('bulk actions say which failed and why', async ({ engine, page }) => {
  for (const name of ['bulk-a', 'bulk-b', 'bulk-c'])
    await engine.docker('create', '--name', name, '--stop-timeout', '1', engine.busybox, 'sleep', '1000')
  await engine.docker('create', '--name', 'bulk-broken', engine.busybox, 'no-such-program')
  const list = new ContainersPage(page)
  await list.tick('bulk-a', 'bulk-b', 'bulk-c', 'bulk-broken')
  await page.getByRole('button', { name: 'Start', exact: true }).last().click()
  for (const name of ['bulk-a', 'bulk-b', 'bulk-c']) await list.expectState(name, 'Running')
  await expect(page.getByRole('alert')).toContainText('no-such-program')
  await engine.docker('rm', '-f', 'bulk-a', 'bulk-b', 'bulk-c', 'bulk-broken')
})

test('rename is checked while it is typed', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'old-name', engine.busybox)
  const list = new ContainersPage(page)
  await list.pick('old-name', 'Rename')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('textbox')
  await field.fill('not a name')
  await expect(dialog.getByRole('button', { name: 'Rename', exact: true })).toBeDisabled()
  await field.fill('new-name')
  await expect(dialog).toContainText('docker rename old-name new-name')
  await dialog.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(list.row('new-name')).toBeVisible()
  await engine.docker('rm', 'new-name')
})

test('what the docker CLI changes shows without a click; filter and groups', async ({ engine, page }) => {
  const list = new ContainersPage(page)
  await engine.docker(
    ...['create', '--name', 'shop-web-1', '--label', 'com.docker.compose.project=shop'],
    ...['--label', 'com.docker.compose.service=web', engine.busybox],
  )
  await expect(list.row('shop-web-1')).toBeVisible()
  await expect(page.getByRole('row', { name: /project shop/i })).toBeVisible()
  await engine.docker('rename', 'shop-web-1', 'shop-web-2')
  await expect(list.row('shop-web-2')).toBeVisible()
  await expect(list.row('shop-web-1')).toHaveCount(0)
  await list.filter.fill('nothing-like-this')
  await expect(list.row('shop-web-2')).toHaveCount(0)
  await list.filter.fill('web-2')
  await expect(list.row('shop-web-2')).toBeVisible()
  await engine.docker('rm', 'shop-web-2')
  await expect(list.row('shop-web-2')).toHaveCount(0)
})

test('the list is worked by keyboard alone', async ({ engine, page }) => {
  await engine.docker('create', '--name', 'keys', engine.busybox, 'sleep', '1000')
  const list = new ContainersPage(page)
  await expect(list.row('keys')).toBeVisible()
  await page.keyboard.press('/')
  await expect(list.filter).toBeFocused()
  await page.keyboard.type('keys')
  await list.row('keys').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog')).toContainText('keys')
  await page.keyboard.press('Escape')
  await list.row('keys').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/containers\/[0-9a-f]{64}/)
  await engine.docker('rm', '-f', 'keys')
})

test('hostile names and labels stay text', async ({ engine, page }) => {
  const canary = '<img src=x onerror=alert(1)>'
  await engine.docker(
    ...['create', '--name', 'hostile', '--label', `com.docker.compose.project=${canary}`],
    ...[engine.busybox, 'echo', canary],
  )
  const list = new ContainersPage(page)
  let hasRun = false
  page.on('dialog', (dialog) => {
    hasRun = true
    void dialog.dismiss()
  })
  await expect(list.row('hostile')).toBeVisible()
  await list.row('hostile').getByRole('link', { name: 'hostile' }).click()
  await page.getByRole('tab', { name: 'Inspect' }).click()
  await expect(page.getByRole('tabpanel')).toBeVisible()
  expect(hasRun).toBe(false)
  await engine.docker('rm', 'hostile')
})
