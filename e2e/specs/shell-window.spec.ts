import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow, Event, IpcMain, WebContents, WebPreferences } from 'electron'
import { expect, test } from '../fixtures/desktop'
import { launchDesktop } from '../fixtures/launch-app'

/** A part of Electron that its types leave out. */
type WithPreferences = WebContents & { getLastWebPreferences(): WebPreferences | null }

test('every window is isolated, sandboxed and without Node', async ({ desktop, page }) => {
  const preferences = await desktop.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { preload, ...rest } = (contents as WithPreferences).getLastWebPreferences() ?? {}
      return { ...rest, preload: preload?.split(/[\\/]/).at(-1) }
    }),
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    preload: 'preload.cjs',
  })
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  )
  expect(seen).toEqual([])
})

test('the page cannot leave the app, by whatever way', async ({ desktop, page }) => {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  const start = page.url()
  const ways = [
    () => page.evaluate(() => location.assign('https://example.com/')),
    () => page.evaluate(() => location.replace('http://127.0.0.1:9/')),
    () =>
      page.evaluate(() => {
        const link = document.body.appendChild(document.createElement('a'))
        link.href = 'https://example.com/'
        link.click()
        link.remove()
      }),
    () =>
      page.evaluate(() => {
        const link = document.body.appendChild(document.createElement('a'))
        link.href = 'https://example.com/'
        link.target = '_blank'
        link.click()
        link.remove()
      }),
    () =>
      page.evaluate(() => {
        window.open('https://example.com/')
      }),
  ]
  for (const leave of ways) await leave()
  await page.waitForFunction(() => document.readyState === 'complete')
  expect(page.url()).toBe(start)
  await expect.poll(() => desktop.electron.windows().length).toBe(1)
  await expect(page.getByRole('navigation').first()).toBeVisible()
})

test('permissions are denied, but for the clipboard', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi', 'clipboard-write', 'clipboard-read']
    const answers = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return [name, state] as const
    })
    return Object.fromEntries(await Promise.all(answers))
  })
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    midi: 'denied',
    'clipboard-write': 'granted',
    'clipboard-read': 'granted',
  })
})

test('a stranger that asks for the connection gets none', async ({ desktop }) => {
  const given = await desktop.electron.evaluate(({ ipcMain }) => {
    const frames = [
      null,
      { origin: 'https://example.com', parent: null },
      { origin: 'app://gantry.evil', parent: null },
      { origin: 'app://gantry', parent: {} },
      { origin: 'null', parent: null },
    ]
    let count = 0
    for (const frame of frames) {
      const senderFrame = frame && { ...frame, postMessage: () => count++ }
      ;(ipcMain as IpcMain).emit('gantry:connect', { senderFrame } as unknown as Event)
    }
    return count
  })
  expect(given).toBe(0)
})

test('the application menu reaches the page and speaks the chosen language', async ({ desktop, page }) => {
  const click = (id: string) =>
    desktop.electron.evaluate(
      ({ Menu }, asked) => Menu.getApplicationMenu()?.getMenuItemById(asked)?.click(),
      id,
    )
  const labels = () =>
    desktop.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? [])
  for (const name of ['volumes', 'networks', 'images', 'containers']) {
    // A page that is still starting hears no menu yet.
    await expect(async () => {
      await click(`go-${name}`)
      await expect(page).toHaveURL(new RegExp(`#/${name}$`), { timeout: 5_000 })
    }).toPass()
  }
  expect(await labels()).toContain('File')
})

test('the window comes back where it was', async ({ desktop, dataDir, engine }) => {
  const bounds = { x: 40, y: 30, width: 1000, height: 700 }
  const window = await desktop.electron.browserWindow(desktop.page)
  await window.evaluate((it: BrowserWindow, asked) => it.setBounds(asked), bounds)
  await desktop.close()
  expect(JSON.parse(await readFile(join(dataDir, 'window.json'), 'utf8'))).toEqual({
    bounds,
    isMaximized: false,
  })
  const again = await launchDesktop({ dockerHost: engine.host, dataDir })
  try {
    const reopened = await again.electron.browserWindow(again.page)
    expect(await reopened.evaluate((it: BrowserWindow) => it.getBounds())).toEqual(bounds)
  } finally {
    await again.close()
  }
})

test('quitting while an action runs asks once, and staying keeps the window', async ({
  desktop,
  page,
  engine,
}) => {
  await engine.docker(
    'run',
    '-d',
    '--name',
    'stubborn',
    engine.busybox,
    'sh',
    '-c',
    'trap "" TERM; sleep 600 & wait',
  )
  const quit = () =>
    desktop.electron.evaluate(({ app, dialog }) => {
      const record = globalThis as typeof globalThis & { asked?: string[] }
      record.asked ??= []
      dialog.showMessageBox = (async (options: { message: string }) => {
        record.asked?.push(options.message)
        await new Promise((resolve) => setTimeout(resolve, 500))
        return { response: 0, checkboxChecked: false }
      }) as unknown as typeof dialog.showMessageBox
      app.quit()
      return record.asked
    })
  const row = page.getByRole('row', { name: /^stubborn/ })
  await row.getByRole('button', { name: 'Stop' }).click()
  const signals = ['events', '--since', '1m', '--until', '0s', '--filter', 'container=stubborn']
  await expect.poll(() => engine.docker(...signals, '--filter', 'event=kill')).not.toBe('')
  await expect.poll(async () => (await quit()).length).toBe(1)
  expect(await quit()).toEqual(['1 action is still running.'])
  await expect(row).toBeVisible()
  await engine.docker('rm', '-f', 'stubborn')
  await expect(row).toBeHidden()
})
