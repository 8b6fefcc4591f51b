import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchDesktop, launchServer } from '../fixtures/launch-app'
import { startDockerd } from '../fixtures/private-dockerd'
import { expect, test } from '../fixtures/test'
import { ContainersPage } from '../pages/containers-page'

// Each of these ends or breaks its engine, so each has one of its own.
test.describe('the connection', () => {
  test.use({ allowedErrors: /./ })

  test('an engine that is killed and comes back needs no restart of the app', async ({
    shell,
    browser,
    dataDir,
  }) => {
    const engine = await startDockerd()
    await engine.docker('run', '-d', '--name', 'survivor', engine.busybox, 'sleep', '1000')
    const options = { dockerHost: engine.host, dataDir }
    const app = await (shell === 'desktop' ? launchDesktop(options) : launchServer(options, browser))
    try {
      const { page } = app
      const list = new ContainersPage(page)
      const status = page.getByRole('contentinfo')
      await expect(list.row('survivor')).toContainText('Running')

      await engine.kill9()
      await expect(status).toContainText(/lost/i)
      await expect(list.row('survivor')).toBeVisible()
      await expect(list.row('survivor').getByRole('button', { name: 'Stop', exact: true })).toBeDisabled()

      await engine.restart()
      await expect(status).toContainText(/connected/i)
      await expect(list.row('survivor')).toContainText('Exited')
      await engine.docker('start', 'survivor')
      await expect(list.row('survivor')).toContainText('Running')
    } finally {
      await app.close()
      await engine.stop()
    }
  })

  test('an engine that hangs is told from one that answers', async ({ shell, browser, dataDir }) => {
    const engine = await startDockerd()
    await engine.docker('create', '--name', 'patient', engine.busybox)
    const options = { dockerHost: engine.host, dataDir }
    const app = await (shell === 'desktop' ? launchDesktop(options) : launchServer(options, browser))
    try {
      const status = app.page.getByRole('contentinfo')
      await expect(status).toContainText(/connected/i)
      engine.freeze()
      await expect(status).toContainText(/lost/i, { timeout: 25_000 })
      engine.thaw()
      await expect(status).toContainText(/connected/i)
      await expect(new ContainersPage(app.page).row('patient')).toContainText('Created')
    } finally {
      engine.thaw()
      await app.close()
      await engine.stop()
    }
  })

  test('no engine: says where it looked, and finds one that appears', async ({ shell, browser }) => {
    const home = await mkdtemp(join(tmpdir(), 'gantry-absent-'))
    const engine = await startDockerd()
    await engine.shutDown()
    const options = { dockerHost: engine.host, dataDir: home }
    const app = await (shell === 'desktop' ? launchDesktop(options) : launchServer(options, browser))
    try {
      await expect(app.page.getByRole('main')).toContainText(engine.socket)
      await expect(app.page.getByRole('button', { name: 'Try now' })).toBeVisible()
      await engine.restart()
      await expect(app.page.getByRole('contentinfo')).toContainText(/connected/i)
    } finally {
      await app.close()
      await engine.stop()
      await rm(home, { recursive: true, force: true })
    }
  })
})
