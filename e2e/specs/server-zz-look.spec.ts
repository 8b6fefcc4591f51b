import { expect, test } from '../fixtures/test'
import { CommandBar } from '../pages/command-bar'
import { ContainersPage } from '../pages/containers-page'

for (const [scheme, size, locale] of [
  ['light', [1280, 800], 'en-US'],
  ['dark', [800, 600], 'ko-KR'],
] as const) {
  test.describe(scheme, () => {
    test.use({ appLocale: locale })
    test(`look ${scheme}`, async ({ engine, page }) => {
      await engine.docker(
        'run',
        '-d',
        '--name',
        `look-${scheme}`,
        '-p',
        '127.0.0.1::80',
        engine.busybox,
        'sleep',
        '1000',
      )
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width: size[0], height: size[1] })
      await expect(page.getByText(`look-${scheme}`).first()).toBeVisible()
      const ko = locale === 'ko-KR'
      const bar = await new CommandBar(
        page,
        ko ? { title: '명령 표시줄', field: '명령', results: '결과' } : undefined,
      ).open()
      const shot = (name: string) => page.screenshot({ path: `.cache/shots/${scheme}-${name}.png` })
      await bar.run('docker ps -s')
      await expect(bar.results.locator('pre')).toContainText('CONTAINER ID')
      await shot('1-ps')
      await bar.run(`inspect -f '{{json .State}}' look-${scheme}`)
      await bar.run(`version`)
      await page.waitForTimeout(500)
      await shot('2-several')
      await bar.run(`stats look-${scheme} --no-trunc`)
      await page.waitForTimeout(2500)
      await shot('3-stats')
      await bar.dialog.getByRole('button', { name: ko ? /작업 폴더/ : /Working folder/ }).click()
      await page.waitForTimeout(300)
      await shot('4-folder')
      await page.keyboard.press('Escape')
      await bar.dialog
        .getByRole('button', { name: ko ? '표시줄을 아래에 고정' : 'Keep the bar at the bottom' })
        .click()
      await page.waitForTimeout(500)
      await shot('5-docked')
      const docked = page.getByRole('combobox', { name: ko ? '명령' : 'Command' })
      await docked.click()
      await docked.fill('docker run ')
      await page.waitForTimeout(300)
      await shot('6-docked-options')
      await docked.fill('docker images -q --no-trunc')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(600)
      await shot('7-docked-answer')
      await docked.fill('docker rm --foo look')
      await page.keyboard.press('Enter')
      await page.waitForTimeout(300)
      await shot('8-docked-error')
      await page.keyboard.press('Escape')
      await page.goto(page.url().replace(/#.*/, '') + '#/settings')
      await page.waitForTimeout(600)
      await shot('9-settings')
    })
  })
}
