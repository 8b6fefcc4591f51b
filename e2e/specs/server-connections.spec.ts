import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { ContainersPage } from '../pages/containers-page'
import { TerminalPage } from '../pages/terminal-page'

test.use({ allowedErrors: /ERR_FAILED/ })

test('a page whose script was dropped on the way is loaded again', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Containers')
  let drops = 0
  await page.route('**/assets/index-*.js', async (route) => {
    drops += 1
    await (drops === 1 ? route.abort() : route.continue())
  })
  await load(() => page.reload())
  await expect(heading).toHaveText('Containers')
  expect(drops).toBe(2)
})

test('more terminals than a browser has connections, and the app goes on', async ({ engine, page }) => {
  const count = 8
  await engine.docker('run', '-d', '--name', 'crowd', engine.busybox, 'sleep', '1000')
  const list = new ContainersPage(page)
  const terminal = new TerminalPage(page)
  await terminal.open((await engine.docker('inspect', '-f', '{{.Id}}', 'crowd')).trim())
  for (let index = 1; index <= count; index += 1) {
    if (index > 1) await page.getByRole('button', { name: 'New session', exact: true }).click()
    if (index > 1) await expect(terminal.screen).not.toContainText(`${index - 1}007`)
    await expect(terminal.screen).toContainText('/ #')
    await terminal.run(`echo $((${index} * 1000 + 7))`)
    await expect(terminal.screen).toContainText(`${index}007`)
  }
  // A page whose code is still to be loaded, and a log beside the terminals.
  await page.getByRole('link', { name: 'Networks', exact: true }).click()
  await expect(page.getByRole('row', { name: /^bridge\b/ })).toBeVisible()
  await engine.docker('run', '-d', '--name', 'talker', engine.busybox, 'sh', '-c', 'echo spoken; sleep 1000')
  await list.open()
  await list.row('talker').getByRole('button', { name: 'Logs', exact: true }).click()
  await expect(page.getByRole('log')).toContainText('spoken')
  await engine.docker('rm', '-f', 'crowd', 'talker')
})
