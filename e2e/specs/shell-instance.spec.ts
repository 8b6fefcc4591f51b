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
  test.use({ allowedErrors: /./ })

  test('the page is loaded again and lives', async ({ desktop }) => {
    const isAlive = () =>
      desktop.electron.evaluate(async ({ webContents }) => {
        const answer = webContents
          .getAllWebContents()[0]
          ?.executeJavaScript('document.querySelector("nav") !== null')
        // A page that just died does not answer at all.
        const silence = new Promise((resolve) => setTimeout(resolve, 1000, false))
        return (await Promise.race([answer, silence])) === true
      })
    await expect.poll(isAlive).toBe(true)
    await desktop.electron.evaluate(({ webContents }) => {
      const contents = webContents.getAllWebContents()[0]
      const gone = new Promise<void>((resolve) => contents?.once('render-process-gone', () => resolve()))
      contents?.forcefullyCrashRenderer()
      return gone
    })
    await expect.poll(isAlive).toBe(true)
  })
})
