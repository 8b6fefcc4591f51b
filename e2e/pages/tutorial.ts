import { expect, type Locator, type Page } from '@playwright/test'
import type { PrivateDockerd } from '../fixtures/private-dockerd'
import { CommandBar } from './command-bar'
import { TerminalPage } from './terminal-page'

/** Somebody who types the lines of a tutorial, one after the other, and looks at what each one did. */
export class Tutorial {
  readonly bar: CommandBar
  readonly terminal: TerminalPage
  /** What became of the line that was typed last. */
  readonly result: Locator
  /** What the bar says of a line that it does not run. */
  readonly problem: Locator
  readonly main: Locator

  constructor(
    readonly page: Page,
    readonly engine: PrivateDockerd,
    /** What stands for the placeholders of a line: `{registry}`. */
    readonly words: Readonly<Record<string, string>>,
  ) {
    this.bar = new CommandBar(page)
    this.terminal = new TerminalPage(page)
    this.result = this.bar.results.locator('> div').first()
    this.problem = this.bar.dialog.getByRole('status')
    this.main = page.getByRole('main')
  }

  /** The line with its placeholders filled in; `{id NAME}` is the short id of a container. */
  async filled(line: string): Promise<string> {
    const [, name] = /\{id (\S+)\}/.exec(line) ?? []
    const id = name === undefined ? '' : (await this.facts(name, '{{.Id}}')).slice(0, 12)
    return line.replace(/\{id \S+\}/, id).replace(/\{(\w+)\}/g, (_, key: string) => this.words[key] ?? '')
  }

  /** Types a line into the command bar and presses Enter. */
  async type(line: string): Promise<void> {
    // The bar may still be fading away after the line before: what it takes with it is typed again.
    await expect(async () => {
      if (!(await this.bar.dialog.isVisible()))
        await this.page.getByRole('button', { name: 'Search or run' }).click({ timeout: 5000 })
      await this.bar.field.fill('', { timeout: 5000 })
      // Pasted, where only that reads it: a command broken with backslashes, the prompt of a root shell.
      if (/\n|^#/.test(line)) await this.bar.paste(line)
      else await this.bar.field.fill(line, { timeout: 5000 })
      await expect(this.bar.field).not.toHaveValue('', { timeout: 5000 })
      await this.bar.field.press('Enter', { timeout: 5000 })
    }).toPass()
  }

  /** Types in the terminal that a line has opened into a container, as a tutorial shows it after the prompt. */
  async inside(name: string, ...lines: readonly string[]): Promise<void> {
    await this.expectFacts(name, '{{.Id}}', /^[0-9a-f]{64}$/)
    const id = await this.facts(name, '{{.Id}}')
    await expect(this.page).toHaveURL(new RegExp(`/containers/${id}/terminal`))
    await expect(this.terminal.screen).toContainText(`root@${id.slice(0, 12)}`)
    for (const line of lines) await this.terminal.run(line)
  }

  /** The line was run and is done. */
  async isDone(...words: readonly (string | RegExp)[]): Promise<void> {
    await expect(this.result).toContainText('Done')
    for (const word of words) await expect(this.result).toContainText(word)
  }

  /** The line is answered with a text. */
  async isAnswered(...words: readonly string[]): Promise<void> {
    for (const word of words)
      await expect(this.result.getByLabel('Answer', { exact: true })).toContainText(word)
  }

  /** The line is not run, and the bar says why. */
  async isRefused(...words: readonly string[]): Promise<void> {
    await expect(this.bar.field).toHaveAttribute('aria-invalid', 'true')
    for (const word of words) await expect(this.problem).toContainText(word)
  }

  /** Answers the question what is lost. */
  async confirms(title: RegExp): Promise<void> {
    const question = this.page.getByRole('dialog', { name: title })
    await question.getByRole('button', { name: /^(Remove|Delete|Untag)/ }).click()
  }

  /** What a container in the foreground wrote, and that it ended well. */
  async saysInForeground(words: string): Promise<void> {
    await expect(this.result).toContainText('Exit code 0')
    await this.isAnswered(words)
  }

  /** The log of a container that a line has opened. */
  async showsLog(words: string): Promise<void> {
    await expect(this.page).toHaveURL(/\/containers\/[0-9a-f]{64}\/logs/)
    await expect(this.main).toContainText(words)
  }

  /** The row of a list that a line has opened. */
  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${name.replaceAll(/[.]/g, '\\.')}(?![\\w.-])`) })
  }

  /** What `docker inspect --format` says. */
  facts(name: string, format: string): Promise<string> {
    return this.engine.docker('inspect', '--format', format, name)
  }

  /** Waits until it says that. */
  async expectFacts(name: string, format: string, words: string | RegExp): Promise<void> {
    await expect.poll(() => this.facts(name, format).catch(String)).toMatch(words)
  }
}
