import { expect, type Locator, type Page } from '@playwright/test'

/** The builds: their history, one of them, and the form of a new one. */
export class BuildsPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.getByRole('link', { name: 'Builds', exact: true }).first().click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Builds')
    return this
  }

  /** Opens the form of a new build on a folder. */
  async startNew(folder: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New build' }).first().click()
    await this.page.getByLabel('Folder (build context)').first().fill(folder)
  }

  async tag(name: string): Promise<void> {
    await this.page.getByLabel('Tags').first().fill(name)
    await this.page.keyboard.press('Enter')
  }

  /** Presses `Build` or `Save and build`. */
  async build(): Promise<void> {
    await this.page.getByRole('button', { name: /^(?:Build|Save and build)$/ }).click()
    await expect(this.page.getByRole('tab', { name: 'Steps' })).toBeVisible()
  }

  /** The row of a step, by a part of its instruction. */
  step(text: string): Locator {
    return this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem').filter({ hasText: text })
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Dockerfile editor' })
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name, exact: true })
  }
}
