import { expect, type Locator, type Page } from '@playwright/test'

/** Opens a page of the app by its address and waits for what it shows. */
export async function openPlace(page: Page, path: string, shown: Locator): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, `#${path}`)
  await expect(shown.first()).toBeVisible()
}

/** Opens the menu of a row. */
export async function openMenu(page: Page, row: string): Promise<Locator> {
  await page.getByRole('row', { name: row, exact: true }).getByRole('button', { name: 'More' }).click()
  return page.getByRole('menu')
}
