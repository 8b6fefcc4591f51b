import { expect, type Locator, type Page } from '@playwright/test'

/** What a container changed in its files. */
export class ChangesTab {
  readonly tree: Locator
  readonly items: Locator
  readonly filter: Locator

  constructor(readonly page: Page) {
    this.tree = page.getByRole('tree', { name: 'Changed files' })
    this.items = this.tree.getByRole('treeitem')
    this.filter = page.getByRole('searchbox', { name: 'Filter by words in the path' })
  }

  /** Opens the page of a container at this tab. */
  async openFor(id: string): Promise<this> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `/containers/${id}/changes`)
    await expect(this.tree).toBeVisible()
    return this
  }

  item(name: string): Locator {
    return this.items.filter({ has: this.page.getByText(name, { exact: true }) })
  }

  /** Picks from the menu of the container page. */
  async pick(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions', exact: true }).click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }
}
