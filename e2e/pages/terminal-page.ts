import { expect, type Locator, type Page } from '@playwright/test'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

/** The Terminal tab of a container. */
export class TerminalPage {
  /** What is typed goes here. */
  readonly input: Locator
  /** The rows on the screen, as text. */
  readonly screen: Locator

  constructor(readonly page: Page) {
    this.input = page.getByRole('textbox', { name: /^Terminal of / })
    this.screen = page.locator('.xterm-rows')
  }

  /** Opens the tab by the container's full id and waits for the prompt of its first shell. */
  async open(id: string): Promise<this> {
    await this.show(id)
    await expect(this.screen).toContainText('/ #')
    return this
  }

  /** Opens the tab, whatever is there. */
  async show(id: string): Promise<this> {
    await this.page.evaluate((hash) => {
      location.hash = hash
    }, `#/containers/${id}/terminal`)
    return this
  }

  /** Types a line and presses Enter. */
  async run(line: string): Promise<void> {
    await this.input.focus()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
  }

  /** The tab of a session. */
  tab(name: string): Locator {
    return this.page
      .getByRole('tablist', { name: 'Terminal sessions' })
      .getByRole('tab', { name, exact: true })
  }

  /** What is told below a terminal that has ended. */
  end(): Locator {
    return this.page.getByRole('status').filter({ has: this.page.getByRole('button') })
  }

  /** Pastes as Ctrl+Shift+V does. */
  async paste(text: string): Promise<void> {
    await this.input.evaluate((target, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }
}

/** Starts a container that only waits, and answers its full id. */
export async function startContainer(engine: PrivateDockerd, name: string): Promise<string> {
  await engine.docker('run', '-d', '--name', name, engine.busybox, 'sleep', '1000000')
  return (await engine.docker('inspect', '-f', '{{.Id}}', name)).trim()
}
