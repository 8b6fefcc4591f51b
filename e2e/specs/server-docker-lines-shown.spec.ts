import { expect, test } from '../fixtures/test'
import { CommandBar } from '../pages/command-bar'
import { ListPage } from '../pages/list-page'
import { openPlace } from '../pages/places'

test('lines are copied with a key, written for the chosen shell, and turned off', async ({ page }) => {
  const hint = page.getByRole('tooltip')
  const bar = await new CommandBar(page).open()
  await bar.run(`docker create --name quoted -e "A=it's" busybox`)
  await expect(bar.results).toContainText(/[0-9a-f]{12}/)
  await page.keyboard.press('Escape')
  const list = await new ListPage(page, 'Containers').open()
  await list.row('quoted').getByRole('button', { name: 'Start' }).hover()
  await expect(hint).toContainText('docker start quoted')
  await page.keyboard.press('Control+c')
  await expect(hint).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('docker start quoted')

  const again = page.getByRole('button', { name: 'Run again' }).first()
  const expectHint = async (text: string | RegExp): Promise<void> => {
    await openPlace(page, '/activity', again)
    await again.hover()
    await expect(hint).toContainText(text)
  }
  await expectHint(String.raw`docker create --name quoted --env 'A=it'\''s' busybox`)
  await openPlace(page, '/settings', page.getByRole('heading', { name: 'Settings' }))
  await page.getByText('PowerShell').click()
  await expectHint(`docker create --name quoted --env 'A=it''s' busybox`)

  await openPlace(page, '/settings', page.getByRole('heading', { name: 'Settings' }))
  const line = page.getByRole('main').getByText('docker run --env')
  await expect(line).toBeVisible()
  await page.getByRole('switch', { name: 'Show docker lines' }).press('Space')
  await expect(line).toBeHidden()
  await openPlace(page, '/activity', again)
  await again.hover()
  await expect(hint).toHaveText('Run again')
  await list.open()
  await list.press('quoted', 'Remove')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('quoted')
  await expect(dialog.locator('code').filter({ hasText: 'docker' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(list.row('quoted')).toHaveCount(0)
})
