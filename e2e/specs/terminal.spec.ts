import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { startContainer, TerminalPage } from '../pages/terminal-page'

test('a terminal takes keys, follows the window, and ends with its exit code in words', async ({
  page,
  engine,
}) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'typed'))
  await expect(page.getByText('root@typed')).toBeVisible()
  await expect(page.getByText('docker exec -it typed ash')).toBeVisible()
  await terminal.run('echo one-$((1 + 1))')
  await expect(terminal.screen).toContainText('one-2')

  await terminal.run('stty size')
  await expect(terminal.screen).toContainText(/\n?\d+ \d+/)
  await page.setViewportSize({ width: 800, height: 600 })
  await terminal.run('clear; echo size=$(stty size)')
  const size = terminal.screen.getByText(/size=\d+ \d+/).first()
  await expect(size).toBeVisible()
  const columns = Number((await size.textContent())?.match(/ (\d+)/)?.[1])
  expect(columns).toBeGreaterThan(40)
  expect(columns).toBeLessThan(90)

  await terminal.run('exit 42')
  await expect(terminal.end()).toContainText('exit code 42')
  await terminal.input.focus()
  await page.keyboard.press('Enter')
  await expect(terminal.end()).toBeHidden()
  await terminal.run('echo anew')
  await expect(terminal.screen).toContainText('anew')
})

test('terminals go on while other pages are shown, and after a reload', async ({ page, engine }) => {
  const id = await startContainer(engine, 'kept')
  const terminal = await new TerminalPage(page).open(id)
  await terminal.run('echo first-$((1 + 1))')
  await expect(terminal.screen).toContainText('first-2')
  await page.getByRole('button', { name: 'New session', exact: true }).click()
  await expect(terminal.tab('ash 2')).toHaveAttribute('aria-selected', 'true')
  await expect(terminal.screen).toContainText('/ #')
  await terminal.run('echo second-$((1 + 1)); while sleep 0.2; do echo tick; done')
  await expect(terminal.screen).toContainText('tick')

  await page.getByRole('link', { name: 'Images', exact: true }).click()
  await expect(terminal.input).toBeHidden()
  await terminal.show(id)
  await expect(terminal.screen).toContainText('second-2')
  await terminal.tab('ash 1').click()
  await expect(terminal.screen).toContainText('first-2')

  await load(() => page.reload())
  await expect(terminal.tab('ash 2')).toBeVisible()
  await terminal.tab('ash 1').click()
  await expect(terminal.screen).toContainText('first-2')
  await terminal.run('echo third-$((1 + 1))')
  await expect(terminal.screen).toContainText('third-2')
  await page.getByRole('button', { name: 'Close session' }).click()
  await expect(terminal.screen).toContainText('tick')
  await page.getByRole('button', { name: 'Close session' }).click()
  await expect(page.getByRole('button', { name: 'Open terminal' })).toBeVisible()
  await expect.poll(() => engine.docker('top', 'kept')).not.toContain('ash')
})

test('a command, a user and an environment can be chosen, and the main process attached to', async ({
  page,
  engine,
}) => {
  const loop = 'while read -r line; do echo "got $line"; done'
  await engine.docker('run', '-dit', '--name', 'chosen', engine.busybox, 'sh', '-c', loop)
  const id = (await engine.docker('inspect', '-f', '{{.Id}}', 'chosen')).trim()
  const terminal = await new TerminalPage(page).open(id)
  await page.getByRole('button', { name: 'New session with options' }).click()
  const dialog = page.getByRole('dialog', { name: 'New session in chosen' })
  await dialog.getByLabel('Command').fill("sh -c 'id -u; pwd; echo $NAME'")
  await dialog.getByLabel('User').fill('1000')
  await dialog.getByLabel('Working directory').fill('/tmp')
  await dialog.getByLabel('Environment variables').fill('NAME=some value')
  await expect(dialog).toContainText(
    "docker exec -it --user 1000 --workdir /tmp --env 'NAME=some value' chosen sh -c",
  )
  await dialog.getByRole('button', { name: 'Open session' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('1000@chosen')).toBeVisible()
  await expect(terminal.end()).toContainText('exit code 0')
  await expect(terminal.screen).toContainText(/1000\s*\/tmp\s*some value/)

  await page.getByRole('button', { name: 'New session with options' }).click()
  await dialog.getByRole('radio', { name: 'Attach to the main process' }).check()
  await expect(dialog).toContainText('Ctrl-C may stop the container')
  await expect(dialog).toContainText('docker attach chosen')
  await dialog.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(terminal.tab('main process')).toHaveAttribute('aria-selected', 'true')
  await terminal.run('hello')
  await expect(terminal.screen).toContainText('got hello')
  await page.getByRole('button', { name: 'Detach' }).click()
  await expect(terminal.tab('main process')).toBeHidden()
  expect(await engine.docker('inspect', '-f', '{{.State.Running}}', 'chosen')).toContain('true')
})

test('a stopped container is told from an exit, and a new session starts when it runs again', async ({
  page,
  engine,
}) => {
  const terminal = await new TerminalPage(page).open(await startContainer(engine, 'halted'))
  await engine.docker('kill', 'halted')
  await expect(terminal.end()).toContainText('The container stopped with exit code 137')
  const again = terminal.end().getByRole('button', { name: 'New session' })
  await expect(again).toBeDisabled()
  await engine.docker('start', 'halted')
  await again.click()
  await expect(terminal.end()).toBeHidden()
  await terminal.run('echo anew')
  await expect(terminal.screen).toContainText('anew')
})

test('a container without a shell says so, and names what was tried', async ({ page, engine }) => {
  const id = await startContainer(engine, 'shell-less')
  await engine.docker('exec', 'shell-less', 'busybox', 'rm', '/bin/sh', '/bin/ash')
  await new TerminalPage(page).show(id)
  await expect(page.getByRole('alert')).toContainText('bash, ash, sh')
})
