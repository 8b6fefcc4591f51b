import type { Locator, Page } from '@playwright/test'

/** The page of one image. */
export class ImagePage {
  readonly heading: Locator
  /** Steps of the history, newest first. */
  readonly steps: Locator
  /** The images that share layers. */
  readonly tree: Locator

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 })
    this.steps = page.getByRole('list', { name: 'Layers' }).getByRole('listitem')
    this.tree = page.getByRole('region', { name: 'Images by shared layers' })
  }

  async openTab(name: 'Layers' | 'Shared layers' | 'Config' | 'Tags and use' | 'Inspect'): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  /** A step of the tree by an image's name. */
  treeRow(name: string): Locator {
    return this.tree.getByRole('listitem').filter({ hasText: name })
  }

  card(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  dialog(title: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name: title })
  }
}
