import { expect, type Locator, type Page } from '@playwright/test'

/** A list of containers, images, volumes or networks. */
export class ListPage {
  readonly grid: Locator
  readonly filter: Locator

  constructor(
    readonly page: Page,
    /** English name of the page: of its link, its heading and its grid. */
    readonly name: 'Containers' | 'Images' | 'Volumes' | 'Networks',
  ) {
    this.grid = page.getByRole('grid', { name })
    this.filter = page.getByRole('searchbox')
  }

  async open(): Promise<this> {
    // The navigation comes first; a detail page names its list too.
    await this.page.getByRole('link', { name: this.name, exact: true }).first().click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.name)
    return this
  }

  /** The row of an object; its accessible name is the object's name. */
  row(name: string): Locator {
    return this.page.getByRole('row', { name, exact: true })
  }

  async press(name: string, button: string): Promise<void> {
    await this.row(name).getByRole('button', { name: button, exact: true }).click()
  }

  /** Picks from the row's menu. */
  async pick(name: string, item: string): Promise<void> {
    await this.row(name).getByRole('button', { name: 'More' }).click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  /** The dialog or drawer of that title. */
  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title })
  }

  /** Presses Remove until it asks instead of refusing: the list learns a moment later that nobody uses it any more. */
  async pressRemoveUntilAsked(name: string, question: Locator, refusal: Locator): Promise<void> {
    await expect
      .poll(async () => {
        await this.press(name, 'Remove')
        await expect(question.or(refusal)).toBeVisible()
        const isAsked = await question.isVisible()
        if (!isAsked) await this.page.keyboard.press('Escape')
        return isAsked
      })
      .toBe(true)
  }
}
