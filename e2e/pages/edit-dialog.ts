import { expect, type Locator, type Page } from '@playwright/test'
import { FormDialog } from './form-dialog'

/** The dialogs that change a container that exists: its options, or its limits alone. */
export class EditDialog extends FormDialog {
  /** What changes, old and new. */
  readonly changes: Locator
  /** The docker lines at the foot. */
  readonly line: Locator

  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: /^(?:Edit|Limits and restart policy of) / }))
    this.changes = this.root.getByRole('list', { name: 'What changes' })
    this.line = this.root.locator('code').last()
  }

  async openEdit(name: string): Promise<this> {
    return this.#open(name, 'Edit…')
  }

  async openLimits(name: string): Promise<this> {
    return this.#open(name, 'Limits and restart…')
  }

  /** By the button of the container page that is shown. */
  async openFromPage(label: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: label }).click()
    await expect(this.root).toBeVisible()
  }

  async #open(name: string, item: string): Promise<this> {
    await this.page.getByRole('link', { name: 'Containers', exact: true }).click()
    const row = this.page.getByRole('row', { name })
    await row.getByRole('button', { name: 'More actions' }).click()
    await this.page.getByRole('menuitem', { name: item }).click()
    await expect(this.root).toBeVisible()
    return this
  }
}
