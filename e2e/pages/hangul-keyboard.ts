import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

/** Milliseconds between two keys: faster than anybody types. */
const pace = 30
const inputMethodKey = 229

/** Types Korean as an input method does: each key is taken by it, and changes the syllable being composed. */
export class HangulKeyboard {
  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async of(page: Page): Promise<HangulKeyboard> {
    return new HangulKeyboard(page, await page.context().newCDPSession(page))
  }

  /** Composes a syllable in steps (ㅎ, 하, 한); it stays open. */
  async compose(...steps: string[]): Promise<void> {
    for (const text of steps) await this.#takenKey('KeyG', () => this.#show(text))
  }

  /** Ends the open syllable by a key that begins the next one. */
  async goOn(finished: string, next: string): Promise<void> {
    await this.#takenKey('KeyG', () => Promise.all([this.#commit(finished), this.#show(next)]))
  }

  /** Ends it by a key that the input method commits first and then passes on (Windows, Linux). */
  async endByKey(finished: string, key: 'Space' | 'Enter'): Promise<void> {
    await this.#keyEvent('rawKeyDown', key)
    await this.#commit(finished)
    await this.page.keyboard.press(key)
    await delay(pace)
  }

  /** Ends it by a space that the input method commits together with the syllable (macOS). */
  async endWithSpace(finished: string): Promise<void> {
    await this.#takenKey('Space', () => this.#commit(`${finished} `))
  }

  async #takenKey(code: string, change: () => Promise<unknown>): Promise<void> {
    await this.#keyEvent('rawKeyDown', code)
    await change()
    await this.#keyEvent('keyUp', code)
    await delay(pace)
  }

  #keyEvent(type: 'rawKeyDown' | 'keyUp', code: string): Promise<unknown> {
    const event = { type, code, key: 'Process', windowsVirtualKeyCode: inputMethodKey }
    return this.session.send('Input.dispatchKeyEvent', event)
  }

  #show(text: string): Promise<unknown> {
    const place = { selectionStart: text.length, selectionEnd: text.length }
    return this.session.send('Input.imeSetComposition', { text, ...place })
  }

  #commit(text: string): Promise<unknown> {
    return this.session.send('Input.insertText', { text })
  }
}
