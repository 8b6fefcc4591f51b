import { expect, type Locator, type Page } from '@playwright/test'

/** The list of containers. */
export class ContainersPage {
  readonly grid: Locator
  readonly filter: Locator

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Containers' })
    this.filter = page.getByRole('searchbox')
  }

  async open(): Promise<this> {
    await this.page.getByRole('link', { name: 'Containers', exact: true }).click()
    return this
  }

  /** The row of a container; its accessible name starts with the container's name. */
  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${name}\\b`) })
  }

  async expectState(name: string, state: string | RegExp): Promise<void> {
    await expect(this.row(name)).toContainText(state)
  }

  /** Presses one of the row's own buttons: Start, Stop, Restart. */
  async press(name: string, button: string): Promise<void> {
    await this.row(name).getByRole('button', { name: button, exact: true }).click()
  }

  /** Picks from the row's menu: Pause, Kill, Rename, Remove. */
  async pick(name: string, item: string): Promise<void> {
    await this.row(name).getByRole('button', { name: 'More' }).click()
    await this.page.getByRole('menuitem', { name: item, exact: true }).click()
  }

  async tick(...names: string[]): Promise<void> {
    for (const name of names) await this.row(name).getByRole('checkbox').check()
  }
}
