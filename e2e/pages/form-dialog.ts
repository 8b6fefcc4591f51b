import type { Locator, Page } from '@playwright/test'

/** A dialog with a form in it, and how its parts are found. */
export class FormDialog {
  constructor(
    readonly page: Page,
    readonly root: Locator,
  ) {}

  /** A text field; the last one of that name where rows have it. */
  field(name: string): Locator {
    return this.root
      .getByRole('textbox', { name, exact: true })
      .or(this.root.getByRole('combobox', { name, exact: true }))
      .last()
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true })
  }
}
