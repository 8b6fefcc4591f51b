import { startFaultProxy } from '../fixtures/fault-proxy'
import { launchServer } from '../fixtures/launch-app'
import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'
import { EditDialog } from '../pages/edit-dialog'

test('a server that is killed in the middle of making a container again: the next one brings the old one back', async ({
  engine,
  dataDir,
  browser,
}) => {
  await engine.docker('run', '-d', '--name', 'cut', '--stop-timeout', '0', 'busybox', 'sleep', '1000')
  const containers = async (): Promise<string[]> =>
    (await engine.docker('ps', '-a', '--filter', 'name=cut', '--format', '{{.Names}} {{.State}}'))
      .split('\n')
      .filter(Boolean)
      .toSorted()
  const id = await engine.docker('inspect', '-f', '{{.Id}}', 'cut')

  const proxy = await startFaultProxy(engine.socket)
  const first = await launchServer({ dockerHost: proxy.host, dataDir }, browser)
  try {
    const dialog = await new EditDialog(first.page).openEdit('cut')
    await dialog.field('Command').fill('sleep 2000')
    // Between the new name and the start there is all the time in the world.
    proxy.setFaults({ path: /\/containers\/[^/]+\/start$/, hang: true })
    await dialog.button('Recreate').click()
    await expect.poll(containers).toEqual(['cut created', 'cut-old exited'])
    await expect.poll(() => proxy.paths.some((path) => path.endsWith('/start'))).toBe(true)
    process.kill(first.pid, 'SIGKILL')
  } finally {
    await first.close()
    await proxy.stop()
  }
  expect(await containers()).toEqual(['cut created', 'cut-old exited'])

  const second = await launchServer({ dockerHost: engine.host, dataDir }, browser)
  try {
    await expect.poll(containers).toEqual(['cut running'])
    expect(await engine.docker('inspect', '-f', '{{.Id}} {{json .Config.Cmd}}', 'cut')).toBe(
      `${id} ["sleep","1000"]`,
    )
    const notice = second.page.getByRole('status').filter({ hasText: 'Gantry ended while cut' })
    await expect(notice).toContainText('The old container is back under its name, as it was.')
    expect(await violations(second.page)).toEqual([])
    await notice.getByRole('link', { name: 'Show in Activity' }).click()
    await expect(notice).toBeHidden()
    const entry = second.page.getByRole('listitem').filter({ hasText: 'docker rename cut cut-old' })
    await expect(entry).toContainText('Gantry ended while this was running.')
    await expect(entry).toContainText('The old container is back under its name, as it was.')
    await expect(entry).toContainText('docker start cut')

    // It is told once.
    await load(() => second.page.reload())
    await expect(entry.first()).toBeVisible()
    await expect(notice).toBeHidden()
  } finally {
    await second.close()
    await engine.docker('rm', '-f', 'cut')
  }
})
