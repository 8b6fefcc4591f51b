import { expect, test } from '../fixtures/test'
import { LogsPage, runScript } from '../pages/logs-page'

test.use({ allowedErrors: /Failed to load resource|ERR_/ })

/** Few, so that what a break leaves behind stays on the screen. */
const counting = 'for i in 1 2 3 4 5 6 7 8; do echo "n$i;"; usleep 100000; done; sleep 600'

test('an engine that restarts under an open log: nothing doubled, the break is marked', async ({
  page,
  engine,
}) => {
  const id = await runScript(engine, 'log-restart', counting, '--restart', 'always')
  const logs = await new LogsPage(page).open(id)
  const fifths = async (): Promise<number> =>
    (await engine.docker('logs', id)).split('\n').filter((line) => line === 'n5;').length
  await expect.poll(fifths).toBe(1)
  await expect(logs.line('n5;')).toBeVisible()
  await engine.restart()
  await expect(logs.rules.first()).toBeVisible({ timeout: 30_000 })
  // Once before the break, and once more because the engine has started the container again.
  await expect.poll(fifths).toBe(2)
  await logs.press('Pause following')
  await logs.search.fill('n5;')
  await logs.expectMatches(2)
  await engine.docker('rm', '-f', id)
})

test('a container that is started again goes on in the same view', async ({ page, engine }) => {
  const id = await runScript(engine, 'log-again', counting)
  const logs = await new LogsPage(page).open(id)
  await expect(logs.line('n5;')).toBeVisible()
  await engine.docker('restart', '-t', '0', id)
  await expect(logs.rules.filter({ hasText: 'started again' })).toBeVisible()
  await engine.docker('stop', '-t', '0', id)
  await expect(page.getByText('this is the end of its log')).toBeVisible()
  await engine.docker('rm', '-f', id)
})

test('a container that was created anew goes on among several logs', async ({ page, engine }) => {
  const first = await runScript(engine, 'log-anew', 'echo the old one; sleep 600')
  const other = await runScript(engine, 'log-beside', 'echo beside; sleep 600')
  const logs = await new LogsPage(page).openSeveral(first, other)
  await expect(logs.line('the old one')).toBeVisible()
  await engine.docker('rm', '-f', first)
  const second = await runScript(engine, 'log-anew', 'echo the new one; sleep 600')
  await expect(logs.line('the new one')).toBeVisible()
  await expect(logs.line('the old one')).toBeVisible()
  await expect(logs.rules.filter({ hasText: 'created anew' })).toBeVisible()
  await engine.docker('rm', '-f', second, other)
})

test('the log goes on when its container is created anew', async ({ page, engine }) => {
  const first = await runScript(engine, 'log-anew', 'echo of the first; sleep 1000')
  const logs = await new LogsPage(page).open(first)
  await expect(logs.line('of the first')).toBeVisible()
  await engine.docker('rm', '-f', 'log-anew')
  await expect(page.getByRole('heading', { name: 'Container log-anew has been removed' })).toBeVisible()
  await expect(logs.line('of the first')).toBeVisible()
  const second = await runScript(engine, 'log-anew', 'echo of the second; sleep 1000')
  await expect(logs.line('of the second')).toBeVisible()
  await expect(logs.line('of the first')).toBeVisible()
  await expect(logs.rules).toHaveText(/created anew/)
  await page.getByRole('link', { name: 'Open the new log-anew' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('log-anew')
  await expect(page).toHaveURL(new RegExp(second))
  await expect(logs.line('of the second')).toBeVisible()
  await expect(logs.line('of the first')).toHaveCount(0)
  await engine.docker('rm', '-f', 'log-anew')
})
