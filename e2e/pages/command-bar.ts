import { expect, type Locator, type Page } from '@playwright/test'

/** The palette that docker lines are typed into. */
export class CommandBar {
  readonly dialog: Locator
  readonly field: Locator
  readonly options: Locator
  /** What became of the lines that were run. */
  readonly results: Locator

  constructor(
    readonly page: Page,
    names: { readonly title: string; readonly field: string; readonly results: string } = {
      title: 'Command bar',
      field: 'Command',
      results: 'Results',
    },
  ) {
    this.dialog = page.getByRole('dialog', { name: names.title })
    this.field = this.dialog.getByRole('combobox', { name: names.field })
    this.options = this.dialog.getByRole('option')
    this.results = this.dialog.getByRole('log', { name: names.results })
  }

  async open(): Promise<this> {
    // Before its page is there, the app hears no key.
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(async () => {
      await this.page.keyboard.press('Control+k')
      await expect(this.field).toBeFocused({ timeout: 5000 })
    }).toPass()
    return this
  }

  /** Types as a person does, key by key. */
  async type(text: string): Promise<void> {
    await this.field.pressSequentially(text)
  }

  /** Puts a whole line into the field. */
  async write(line: string): Promise<void> {
    await this.field.fill(line)
  }

  /** Types a line and runs it. */
  async run(line: string): Promise<void> {
    await this.write(line)
    await this.field.press('Enter')
  }

  /** Pastes, as from a page with instructions. */
  async paste(text: string): Promise<void> {
    await this.field.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text', pasted)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }
}
