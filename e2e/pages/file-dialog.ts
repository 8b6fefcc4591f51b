import type { Locator, Page } from '@playwright/test'

/** A dialog that runs one command with a file: commit, copy, export, save, load or import. */
export class FileDialog {
  readonly root: Locator
  /** What came of it. */
  readonly outcome: Locator

  constructor(
    readonly page: Page,
    title: string,
  ) {
    this.root = page.getByRole('dialog', { name: title })
    this.outcome = this.root.getByRole('status')
  }

  text(label: string): Locator {
    return this.root.getByRole('textbox', { name: label, exact: true })
  }

  /** Types a path of this computer; the proposals close again. */
  async typePath(label: string, path: string): Promise<void> {
    await this.root.getByRole('combobox', { name: label, exact: true }).fill(path)
    await this.page.keyboard.press('Tab')
  }

  async press(button: string): Promise<void> {
    await this.root.getByRole('button', { name: button, exact: true }).click()
  }

  async close(): Promise<void> {
    // One in the corner, one below what came of it.
    await this.root.getByRole('button', { name: 'Close', exact: true }).last().click()
  }
}
