import type { Page } from '@playwright/test'
import { load } from '../fixtures/load'
import { expect, test } from '../fixtures/test'
import { violations } from '../fixtures/violations'

const pages = ['Containers', 'Images', 'Volumes', 'Networks', 'Activity', 'Settings', 'About'] as const

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page passes axe in ${theme}`, async ({ engine, page }) => {
    await engine.docker('run', '-d', '--name', `seen-${theme}`, engine.busybox, 'sleep', '1000')
    await engine.docker('create', '--name', `new-${theme}`, engine.busybox)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const name of pages) {
      await open(page, name)
      expect(await violations(page), `${name} in ${theme}`).toEqual([])
    }
    await engine.docker('rm', '-f', `seen-${theme}`, `new-${theme}`)
  })
}

test.describe('in Korean', () => {
  test.use({ appLocale: 'ko-KR' })

  test('every page speaks Korean and passes axe', async ({ engine, page }) => {
    await engine.docker('create', '--name', 'korean', engine.busybox)
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
    for (const name of ['컨테이너', '이미지', '볼륨', '네트워크']) {
      await open(page, name)
      expect(await violations(page), name).toEqual([])
    }
    await expect(page.getByRole('contentinfo')).toContainText(/연결/)
    await engine.docker('rm', 'korean')
  })
})

test('the language and the theme change without a restart, and are remembered', async ({ page }) => {
  await open(page, 'Settings')
  await page.getByRole('combobox', { name: 'Language' }).click()
  await page.getByRole('option', { name: '한국어' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await load(() => page.reload())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('설정')
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
]) {
  test(`nothing is cut off at ${size.width}x${size.height}`, async ({ page }) => {
    await page.setViewportSize(size)
    for (const name of pages) {
      await open(page, name)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, name).toBeLessThanOrEqual(0)
    }
  })
}
