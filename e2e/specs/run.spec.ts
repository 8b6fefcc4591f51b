import { createServer } from 'node:net'
import { registryMissing, startRegistry } from '../fixtures/private-registry'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { RunDialog } from '../pages/run-dialog'

test('the filled-in form becomes a container, and its logs are shown', async ({ engine, page }) => {
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.expectLine('docker run --detach busybox:latest')
  await dialog.field('Container name').fill('made')
  await dialog.field('Command').fill(`sh -c 'echo hello from made; sleep 1000'`)
  await dialog.field('Host address').fill('127.0.0.1')
  await dialog.field('Container port').fill('80')
  await dialog.field('Volume name').fill('stock')
  await dialog.field('Path in the container').fill('/stock')
  await dialog.root.getByRole('checkbox', { name: 'Read-only' }).check()
  await dialog.field('Variable name').fill('MODE')
  await dialog.field('Variable value').fill('fast and safe')
  await dialog.button('More options').click()
  await dialog.field('Memory').fill('64m')
  await dialog.root.getByRole('combobox', { name: 'Restart' }).selectOption('Unless it was stopped')
  await dialog.expectLine(
    'docker run --detach --name made --restart unless-stopped --publish 127.0.0.1::80 ' +
      "--env 'MODE=fast and safe' --volume stock:/stock:ro --memory 64m busybox:latest " +
      "sh -c 'echo hello from made; sleep 1000'",
  )
  await dialog.run()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('made')
  await expect(page.getByRole('tab', { name: 'Logs' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('hello from made').first()).toBeVisible()
  const [inspected] = JSON.parse(await engine.docker('inspect', 'made'))
  expect(inspected.Config.Env).toContain('MODE=fast and safe')
  expect(inspected.HostConfig).toMatchObject({
    Binds: ['stock:/stock:ro'],
    Memory: 64 * 1024 * 1024,
    PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1' }] },
    RestartPolicy: { Name: 'unless-stopped' },
  })
  await engine.docker('rm', '-f', 'made')
  await engine.docker('volume', 'rm', 'stock')
})

test('a pasted line fills the form; what has no field is kept; what is wrong is marked', async ({
  engine,
  page,
}) => {
  const dialog = await new RunDialog(page).openEmpty()
  await expect(dialog.button('Run')).toBeDisabled()
  await expect(dialog.root).toContainText('Name an image.')
  await dialog.button('Paste a docker run line').click()
  const line = dialog.root.getByRole('textbox', { name: 'docker run line' })
  await line.fill('docker run --memroy 1g busybox')
  await expect(dialog.root).toContainText('docker run has no option --memroy.')
  await expect(dialog.root.locator('mark')).toHaveText('--memroy')
  await line.fill('docker run -p 80:x busybox')
  await expect(dialog.root.locator('mark')).toHaveText('80:x')
  await line.fill('docker stop web')
  await expect(dialog.root).toContainText('not a docker run')
  await line.fill(
    '$ docker run -d --name pasted -e DB_PASSWORD=hunter2 -e A=1 --shm-size 32m -l team=red busybox sleep 1000',
  )
  await dialog.button('Fill in the form').click()
  await expect(dialog.field('Image')).toHaveValue('busybox')
  await expect(dialog.field('Container name')).toHaveValue('pasted')
  await expect(dialog.field('Label name')).toHaveValue('team')
  await expect(dialog.root.getByRole('region', { name: 'Also' })).toContainText('--shm-size 32m')
  const secret = dialog.root.locator('input[type=password]')
  await expect(secret).toHaveValue('hunter2')
  const hidden =
    'docker run --detach --name pasted --env DB_PASSWORD --env A=1 --shm-size 32m --label team=red ' +
    'busybox sleep 1000'
  await dialog.expectLine(hidden)
  await dialog.button('Show DB_PASSWORD').click()
  await dialog.expectLine(hidden.replace('DB_PASSWORD', 'DB_PASSWORD=hunter2'))

  await dialog.field('Container name').press('Control+Enter')
  await expect(dialog.root).toBeHidden()
  const [inspected] = JSON.parse(await engine.docker('inspect', 'pasted'))
  expect(inspected.Config.Env).toEqual(expect.arrayContaining(['DB_PASSWORD=hunter2', 'A=1']))
  expect(inspected.HostConfig.ShmSize).toBe(32 * 1024 * 1024)
  await engine.docker('rm', '-f', 'pasted')
})

test('a pasted .env becomes rows', async ({ page }) => {
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.field('Variable name').evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '# settings\nexport HOST=db\nNOTE="a b"\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await dialog.expectLine("docker run --detach --env HOST=db --env 'NOTE=a b' busybox:latest")
})

test('a taken port is told, and the next free one is a press away', async ({ engine, page }) => {
  const port = await freePort()
  await engine.docker(
    ...['run', '-d', '--name', 'holder', '-p', `${port}:80`, engine.busybox, 'sleep', '1000'],
  )
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.field('Container name').fill('second')
  await dialog.field('Command').fill('sleep 1000')
  await dialog.field('Host port').fill(`${port}`)
  await dialog.field('Container port').fill('80')
  await expect(dialog.root).toContainText(`Port ${port} is taken by the container holder.`)
  await expect(dialog.button('Run')).toBeDisabled()
  await expect(dialog.button('Create')).toBeEnabled()
  await dialog.root.getByRole('button', { name: /^Use \d+$/ }).click()
  await expect(dialog.field('Host port')).not.toHaveValue(`${port}`)
  await expect(dialog.root).not.toContainText('is taken')
  const chosen = await dialog.field('Host port').inputValue()
  await dialog.run()
  await expect.poll(() => engine.docker('port', 'second')).toContain(`:${chosen}`)
  await engine.docker('rm', '-f', 'holder', 'second')
})

test('-it goes to the terminal', async ({ engine, page }) => {
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.field('Container name').fill('typed')
  await dialog.field('Command').fill('sh')
  await dialog.root.getByRole('switch', { name: 'Interactive terminal (-it)' }).check({ force: true })
  await dialog.expectLine('docker run --name typed --interactive --tty busybox:latest sh')
  await dialog.run()
  await expect(page.getByRole('tab', { name: 'Terminal', exact: true })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(page.locator('.xterm')).toBeVisible()
  await page.locator('.xterm textarea').focus()
  // Its main process is attached to, not a second shell beside it.
  await page.keyboard.type('exit 7\n')
  await expect.poll(() => engine.docker('inspect', '-f', '{{.State.ExitCode}}', 'typed')).toContain('7')
  await engine.docker('rm', '-f', 'typed')
})

test('what fails stays in the dialog with everything typed; create does not start', async ({
  engine,
  page,
}) => {
  const dialog = await new RunDialog(page).openFor('busybox:latest')
  await dialog.field('Container name').fill('stuck')
  await dialog.field('Command').fill('/no/such/program')
  await dialog.button('Run').click()
  await expect(dialog.root.getByRole('alert')).toContainText('/no/such/program')
  await expect(dialog.root).toContainText('The container stuck was made, but does not run.')
  await expect(dialog.field('Command')).toHaveValue('/no/such/program')
  await expect(dialog.root).toContainText('Another container has this name.')
  await dialog.button('Remove stuck').click()
  await page
    .getByRole('dialog', { name: /Remove container stuck/ })
    .getByRole('button', { name: 'Remove' })
    .click()
  await expect(dialog.root).not.toContainText('Another container has this name.')
  await dialog.field('Command').fill('sleep 1000')
  await dialog.button('Create').click()
  await expect(dialog.root).toBeHidden()
  await expect.poll(() => engine.docker('inspect', '-f', '{{.State.Status}}', 'stuck')).toContain('created')
  await engine.docker('rm', '-f', 'stuck')
})

test.describe('an image that is not here', () => {
  test.skip(registryMissing() !== null, registryMissing() ?? '')

  test('is pulled with progress, which can be stopped, and runs', async ({ engine, page }) => {
    const registry = await startRegistry()
    const reference = `${registry.host}/team/far:1`
    await engine.docker(
      ...['run', '--name', 'far', engine.busybox, 'dd', 'if=/dev/urandom', 'of=/far', 'bs=1M', 'count=10'],
    )
    await engine.docker('commit', '--change', 'CMD ["sleep", "1000"]', 'far', reference)
    await engine.docker('rm', 'far')
    await engine.docker('push', reference)
    await engine.docker('rmi', reference)

    const dialog = await new RunDialog(page).openEmpty()
    await dialog.field('Image').fill(reference)
    await dialog.field('Container name').fill('fetched')
    registry.line.throttle(1_000_000)
    await dialog.button('Run').click()
    await expect(dialog.root).toContainText(/Pulling the image: \d of \d layers, [\d.]+ \w+ so far/)
    await dialog.button('Stop').click()
    await expect(dialog.button('Run')).toBeEnabled()
    await expect(dialog.field('Container name')).toHaveValue('fetched')
    registry.line.throttle(null)
    await dialog.run()
    await expect
      .poll(() => engine.docker('inspect', '-f', '{{.State.Status}}', 'fetched'))
      .toContain('running')
    await engine.docker('rm', '-f', 'fetched')
    await engine.docker('rmi', reference)
    await registry.stop()
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`the dialog passes axe in ${theme}, and fits a small window`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const dialog = await new RunDialog(page).openEmpty()
    expect(await violations(page)).toEqual([])
    await dialog.fillFrom(
      'docker run --privileged --memory 1g -p 8080:80 -p 90:90 -v data:/data -e API_TOKEN=x --dns 1.1.1.1 -l a=b busybox',
    )
    await dialog.field('Container name').fill('x')
    await dialog.field('Memory').fill('much')
    await expect(dialog.root).toContainText('nearly all rights')
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 800, height: 600 })
    await expect(dialog.button('Run')).toBeInViewport()
    const isCut = await dialog.root.evaluate((element) =>
      [element, ...element.querySelectorAll('form > div')].some(
        (each) => each.scrollWidth > each.clientWidth + 1,
      ),
    )
    expect(isCut).toBe(false)
  })
}

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, resolve)
  })
  const address = server.address()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return typeof address === 'object' && address ? address.port : 0
}
