import { execFileSync } from 'node:child_process'
import { launchServer } from '../fixtures/launch-app'
import { startDockerd } from '../fixtures/private-dockerd'
import { expect, test } from '../fixtures/test'

const nobody = 65_534

// The tests run as root, whom no file mode stops: the server runs as somebody else.
test('a socket that this person may not use: names the way in, and its risk', async ({
  browser,
  dataDir,
}) => {
  const engine = await startDockerd()
  execFileSync('chmod', ['755', engine.folder])
  execFileSync('chown', [`${nobody}:${nobody}`, dataDir])
  const app = await launchServer({ dockerHost: engine.host, dataDir, uid: nobody }, browser)
  try {
    const main = app.page.getByRole('main')
    await expect(main).toContainText('usermod -aG')
    await expect(main).toContainText(/root/i)
    await expect(main).toContainText('Never make the socket open to everyone')
    await expect(app.page.getByRole('contentinfo')).toContainText(/denied/i)
  } finally {
    await app.close()
    await engine.stop()
  }
})
