import { expect, test } from '../fixtures/desktop'
import { launchDesktop } from '../fixtures/launch-app'

test('a second start shows the window of the first and ends', async ({ desktop, dataDir, engine }) => {
  await desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect(launchDesktop({ dockerHost: engine.host, dataDir })).rejects.toThrow()
  const isMinimized = () =>
    desktop.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await expect.poll(isMinimized).toBe(false)
  expect(desktop.electron.windows()).toHaveLength(1)
})

test.describe('in Korean', () => {
  test.use({ appLocale: 'ko-KR' })

  test('the menu speaks the language of the system', async ({ desktop }) => {
    const labels = await desktop.electron.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [],
    )
    expect(labels).toContain('파일')
  })
})

test.describe('after a crash of the page', () => {
  test.use({ allowedErrors: [/./] })

  test('the page is loaded again and lives', async ({ desktop }) => {
    const title = () =>
      desktop.electron.evaluate(async ({ webContents }) => {
        const contents = webContents.getAllWebContents()[0]
        return contents?.executeJavaScript('document.querySelectorAll("nav").length > 0') as Promise<boolean>
      })
    await expect.poll(title).toBe(true)
    await desktop.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents()[0]?.forcefullyCrashRenderer(),
    )
    await expect.poll(() => title().catch(() => false), { timeout: 20_000 }).toBe(true)
  })
})
