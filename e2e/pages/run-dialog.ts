import { expect, type Page } from '@playwright/test'
import { FormDialog } from './form-dialog'

/** The dialog that runs a container. */
export class RunDialog extends FormDialog {
  constructor(page: Page) {
    super(page, page.getByRole('dialog', { name: 'Run a container' }))
  }

  /** Opens it from the head of the containers page, without an image. */
  async openEmpty(): Promise<this> {
    await this.page.getByRole('link', { name: 'Containers', exact: true }).click()
    await this.page.getByRole('main').getByRole('button', { name: 'Run', exact: true }).first().click()
    await expect(this.field('Image')).toBeFocused()
    return this
  }

  /** Opens it from the row of an image. */
  async openFor(image: string): Promise<this> {
    await this.page.getByRole('link', { name: 'Images', exact: true }).click()
    const row = this.page.getByRole('row', { name: image, exact: true })
    await row.getByRole('button', { name: 'Run', exact: true }).click()
    await expect(this.field('Image')).toHaveValue(image)
    await expect(this.field('Container name')).toBeFocused()
    return this
  }

  /** The docker line at the foot. */
  async expectLine(line: string): Promise<void> {
    await expect(this.root.locator('code').last()).toHaveText(`$ ${line}`)
  }

  /** Types a line and fills the form with it. */
  async fillFrom(line: string): Promise<void> {
    await this.button('Paste a docker run line').click()
    await this.root.getByRole('textbox', { name: 'docker run line' }).fill(line)
    await this.button('Fill in the form').click()
  }

  async run(): Promise<void> {
    await this.button('Run').click()
    await expect(this.root).toBeHidden()
  }
}
