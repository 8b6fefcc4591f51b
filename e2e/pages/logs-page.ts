import { expect, type Locator, type Page } from '@playwright/test'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

/** The log of a container, or of several. */
export class LogsPage {
  readonly log: Locator
  readonly search: Locator
  readonly matches: Locator
  readonly lines: Locator
  readonly rules: Locator

  constructor(readonly page: Page) {
    this.log = page.getByRole('log')
    this.search = page.getByRole('searchbox', { name: 'Search the log' })
    this.matches = page.locator('[data-matches]')
    this.lines = this.log.locator('[data-stream]')
    this.rules = this.log.locator('[data-rule]')
  }

  /** Opens the Logs tab of a container by its full id. */
  async open(id: string): Promise<this> {
    return this.#go(`#/containers/${id}/logs`)
  }

  /** Opens the logs of several containers, interleaved. */
  async openSeveral(...ids: string[]): Promise<this> {
    return this.#go(`#/logs?ids=${ids.join(',')}`)
  }

  async #go(hash: string): Promise<this> {
    await this.page.evaluate((to) => {
      location.hash = to
    }, hash)
    await expect(this.log).toBeVisible()
    return this
  }

  /** A drawn line that holds a text. */
  line(text: string | RegExp): Locator {
    return this.lines.filter({ hasText: text })
  }

  /** Waits until so many lines are held. */
  async expectCount(count: number, timeout = 20_000): Promise<void> {
    await expect(this.log).toHaveAttribute('data-line-count', String(count), { timeout })
  }

  /** Waits until a finished search has found so many lines. */
  async expectMatches(count: number, timeout = 20_000): Promise<void> {
    await expect(this.matches).toHaveAttribute('data-matches', String(count), { timeout })
  }

  /** Presses a button of the toolbar. */
  async press(name: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: 'Log tools' })
      .getByRole('button', { name, exact: true })
      .click()
  }

  /** Picks one of the choices of the View menu. */
  async choose(choice: string): Promise<void> {
    await this.press('View')
    await this.page.getByRole('menuitemradio', { name: choice }).click()
    await this.page.keyboard.press('Escape')
  }
}

/** Runs a shell script in a new container; answers the container's full id. */
export async function runScript(
  engine: PrivateDockerd,
  name: string,
  script: string,
  ...options: string[]
): Promise<string> {
  const answer = await engine.docker(
    'run',
    '-d',
    '--name',
    name,
    ...options,
    engine.busybox,
    'sh',
    '-c',
    script,
  )
  return answer.trim()
}

/** As {@link runScript}, and waits for its end. */
export async function ranScript(
  engine: PrivateDockerd,
  name: string,
  script: string,
  ...options: string[]
): Promise<string> {
  const id = await runScript(engine, name, script, ...options)
  await engine.docker('wait', id)
  return id
}
