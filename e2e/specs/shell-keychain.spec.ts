import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasElectron, launchDesktop } from '../fixtures/launch-app'
import { type PrivateRegistry, registryMissing, startRegistry } from '../fixtures/private-registry'
import { expect, test } from '../fixtures/test'
import { CommandBar } from '../pages/command-bar'

const password = 'c0rrect-horse-battery'

test.skip(registryMissing() !== null, registryMissing() ?? '')
test.skip(hasElectron(), 'the keychain of this system belongs to somebody')

test.describe('a sign-in of the desktop app', () => {
  let registry: PrivateRegistry
  test.beforeAll(async () => {
    registry = await startRegistry({ users: { ada: password } })
  })
  test.afterAll(() => registry.stop())

  /** Starts the app, does something in it, and ends it. */
  const inApp = async <T>(
    options: { dockerHost: string; dataDir: string; keyring?: string },
    act: (bar: CommandBar) => Promise<T>,
  ): Promise<T> => {
    const { keyring, ...rest } = options
    const app = await launchDesktop({
      ...rest,
      ...(keyring === undefined ? {} : { env: { GANTRY_STAND_IN_KEYRING: keyring } }),
    })
    try {
      await expect(app.page.getByRole('heading', { level: 1 })).toHaveText('Containers')
      return await act(new CommandBar(app.page))
    } finally {
      await app.close()
    }
  }
  const signIn = async (bar: CommandBar): Promise<void> => {
    await bar.open()
    await bar.run(`docker login -u ada -p ${password} ${registry.host}`)
    await expect(bar.results).toContainText('Done')
  }
  const settings = async ({ page }: CommandBar): Promise<string> => {
    await page.evaluate(() => {
      location.hash = '#/settings'
    })
    const list = page.getByRole('list', { name: 'Registries' })
    await expect(list).toContainText(registry.host)
    return list.innerText()
  }

  test('is kept where only the key of the keychain opens it, and is there after a restart', async ({
    engine,
    dataDir,
  }) => {
    const options = { dockerHost: engine.host, dataDir, keyring: 'of this person' }
    await inApp(options, async (bar) => {
      await signIn(bar)
      expect(await settings(bar)).toContain('kept encrypted, with a key in the system keychain')
    })
    const file = readFileSync(join(dataDir, 'credentials.json'), 'utf8')
    expect(file).toContain('ada')
    const secret: string =
      Object.values(JSON.parse(file) as Record<string, { secret: string }>)[0]?.secret ?? ''
    expect(secret.length).toBeGreaterThan(20)
    for (const text of [file, Buffer.from(secret, 'base64').toString('latin1')])
      expect(text).not.toContain(password)

    const reference = `${registry.host}/team/kept:1`
    await engine.docker('tag', engine.busybox, reference)
    await inApp(options, async (bar) => {
      await bar.open()
      await bar.run(`docker push ${reference}`)
      await expect(bar.results).toContainText('digest: sha256:')
    })
    // With another key nobody is signed in, and nothing breaks.
    await inApp({ ...options, keyring: 'of somebody else' }, async (bar) => {
      await bar.open()
      await bar.run(`docker push ${reference}`)
      await expect(bar.results).toContainText('The registry refused.')
    })
    await engine.docker('rmi', reference)
  })

  test('is kept in memory alone where there is no keyring', async ({ engine, dataDir }) => {
    const options = { dockerHost: engine.host, dataDir }
    await inApp(options, async (bar) => {
      await signIn(bar)
      expect(await settings(bar)).toContain('kept in memory until Gantry ends')
    })
    await inApp(options, async ({ page }) => {
      await page.evaluate(() => {
        location.hash = '#/settings'
      })
      await expect(page.getByText('Signed in to no registry.')).toBeVisible()
    })
  })
})
