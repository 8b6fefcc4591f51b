import { expect, type Locator, type Page } from '@playwright/test'

/** The Learn page in one of the two languages. */
export class LearnPage {
  constructor(
    readonly page: Page,
    private readonly words = {
      title: 'Learn',
      run: 'Run',
      done: 'Done: the engine has done it',
      remove: 'Remove all of it',
      sure: 'Remove',
    },
  ) {}

  async open(): Promise<this> {
    await this.page.getByRole('link', { name: this.words.title, exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.words.title)
    return this
  }

  async choose(topic: string): Promise<void> {
    await this.page.getByRole('link', { name: topic }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: topic })).toBeVisible()
  }

  /** The step with that title. */
  step(title: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 3, name: title }) })
  }

  /** Runs a step and waits until it says that its effect was seen. */
  async run(title: string): Promise<void> {
    const step = this.step(title)
    await step.getByRole('button', { name: `${this.words.run}: ${title}` }).click()
    await expect(step.getByRole('status')).toContainText(this.words.done)
  }

  /** Removes what the topic made, after the question that names it. */
  async cleanUp(names: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: this.words.remove }).click()
    const dialog = this.page.getByRole('dialog')
    for (const name of names) await expect(dialog).toContainText(name)
    await dialog.getByRole('button', { name: this.words.sure, exact: true }).click()
    await expect(dialog).toBeHidden()
  }
}
