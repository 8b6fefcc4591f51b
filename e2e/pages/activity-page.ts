import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** What was run, newest first. */
export class ActivityPage {
  readonly entries: Locator
  readonly filter: Locator

  constructor(readonly page: Page) {
    this.entries = page.getByRole('list', { name: 'Activity', exact: true })
    this.filter = page.getByRole('searchbox', { name: 'Filter activity' })
  }

  async open(): Promise<this> {
    await this.page.getByRole('link', { name: 'Activity', exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Activity')
    return this
  }

  /** The newest entry of that line. */
  entry(line: string): Locator {
    return this.runsOf(line).first()
  }

  /** How often a line was run. */
  async expectCount(line: string, count: number): Promise<void> {
    await expect(this.runsOf(line)).toHaveCount(count)
  }

  private runsOf(line: string): Locator {
    const code = this.page.locator('code').filter({ hasText: new RegExp(`^${line}$`) })
    return this.entries.locator(':scope > li').filter({ has: code })
  }

  async press(line: string, button: string): Promise<void> {
    await this.entry(line).getByRole('button', { name: button, exact: true }).click()
  }

  /** `Which entries` or `Which kind`. */
  async choose(which: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: which }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  /** Saves what is listed as a script and answers its text. */
  async export(kind: 'Shell script (sh)' | 'PowerShell script'): Promise<string> {
    const saving = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Export' }).click()
    await this.page.getByRole('menuitem', { name: kind }).click()
    return readFile(await (await saving).path(), 'utf8')
  }
}
