import '@xterm/xterm/css/xterm.css'
import { FitAddon } from '@xterm/addon-fit'
import { SearchAddon } from '@xterm/addon-search'
import { WebLinksAddon } from '@xterm/addon-web-links'
import { Terminal } from '@xterm/xterm'
import type { OutputTarget } from './follow-output'
import { guardParser } from './guard-parser'
import { type ScreenAction, screenAction } from './screen-keys'
import { terminalFont, terminalTheme } from './terminal-theme'

/** What happens on a screen that others must act on. */
export interface ScreenEvents {
  /** Typed, or the terminal's own answer to a program. */
  onInput: (text: string) => void
  onResize: (cols: number, rows: number) => void
  /** Text from the clipboard; nothing has been typed yet. */
  onPaste: (text: string) => void
  /** A link in the output was clicked; nothing has been opened yet. */
  onLink: (target: string) => void
  onAction: (action: ScreenAction) => void
  onMatches: (index: number, count: number) => void
}

/** How a screen looks. */
export interface ScreenLook {
  readonly scheme: 'light' | 'dark'
  /** Pixels. */
  readonly fontSize: number
  /** Keeps the output readable for screen readers, at some cost. */
  readonly isForScreenReader: boolean
}

/** Two columns at least: a wide character must fit. */
const clampSize = (size: number): number => Math.min(1000, Math.max(2, size))

/**
 * One xterm with its element. It lives as long as its session, shown or not: the element moves between the page
 * and nowhere. xterm's DOM renderer only.
 */
export class TerminalScreen implements OutputTarget {
  readonly #terminal: Terminal
  readonly #fit = new FitAddon()
  readonly #search = new SearchAddon({ highlightLimit: 1000 })
  readonly #element = document.createElement('div')
  readonly #resizes: ResizeObserver
  readonly #events: ScreenEvents
  #isReplaying = false
  #isEnded = false
  #frame = 0

  constructor(
    look: ScreenLook,
    options: { readonly isTty: boolean; readonly label: string },
    events: ScreenEvents,
  ) {
    this.#events = events
    const openLink = (_event: MouseEvent, target: string): void => this.#events.onLink(target)
    this.#terminal = new Terminal({
      allowProposedApi: true,
      convertEol: !options.isTty,
      // A blinking cursor is an animation: it keeps the page drawing, and each echo waits a whole frame for it.
      cursorBlink: false,
      scrollback: 10_000,
      fontFamily: terminalFont,
      fontSize: look.fontSize,
      theme: terminalTheme(look.scheme),
      minimumContrastRatio: 4.5,
      screenReaderMode: look.isForScreenReader,
      macOptionClickForcesSelection: true,
      linkHandler: { activate: openLink, allowNonHttpProtocols: false },
    })
    guardParser(this.#terminal)
    for (const addon of [this.#fit, this.#search, new WebLinksAddon(openLink)])
      this.#terminal.loadAddon(addon)
    this.#terminal.onData((text) => {
      if (!this.#isReplaying && !this.#isEnded) this.#events.onInput(text)
    })
    this.#terminal.onResize(({ cols, rows }) => this.#events.onResize(cols, rows))
    this.#terminal.attachCustomKeyEventHandler((event) => this.#handleKey(event))
    this.#search.onDidChangeResults(({ resultIndex, resultCount }) =>
      this.#events.onMatches(resultIndex, resultCount),
    )
    this.#element.style.height = '100%'
    // Before xterm's own listener on the textarea inside.
    this.#element.addEventListener('paste', (event) => this.#handlePaste(event), { capture: true })
    this.#resizes = new ResizeObserver(() => this.#fitSoon())
    this.label = options.label
  }

  readonly label: string

  /** Puts the screen into a place of the page, sized to it. */
  show(place: HTMLElement): void {
    place.append(this.#element)
    if (!this.#terminal.element) this.#terminal.open(this.#element)
    this.#terminal.textarea?.setAttribute('aria-label', this.label)
    this.#resizes.observe(place)
    this.#fitNow()
    this.#terminal.refresh(0, this.#terminal.rows - 1)
  }

  /** Takes the screen off the page; output goes on being taken in. */
  hide(): void {
    this.#resizes.disconnect()
    cancelAnimationFrame(this.#frame)
    this.#element.remove()
  }

  focus(): void {
    this.#terminal.focus()
  }

  /** The session has ended: nothing more can be typed, and Enter asks for a new one. */
  end(): void {
    this.#isEnded = true
    this.#terminal.options.cursorInactiveStyle = 'none'
  }

  dispose(): void {
    this.hide()
    this.#terminal.dispose()
  }

  setLook({ scheme, fontSize, isForScreenReader }: ScreenLook): void {
    const { options } = this.#terminal
    options.theme = terminalTheme(scheme)
    options.screenReaderMode = isForScreenReader
    if (options.fontSize === fontSize) return
    options.fontSize = fontSize
    this.#fitSoon()
  }

  write(bytes: Uint8Array, done: () => void): void {
    this.#terminal.write(bytes, done)
  }

  reset(): void {
    this.#terminal.reset()
  }

  setReplaying(isReplaying: boolean): void {
    this.#isReplaying = isReplaying
  }

  /** Types clipboard text, in bracketed paste mode where the program asked for that. */
  paste(text: string): void {
    this.#terminal.paste(text)
  }

  /** The selected text; empty where nothing is selected. */
  selection(): string {
    return this.#terminal.getSelection()
  }

  selectAll(): void {
    this.#terminal.selectAll()
  }

  /** Clears the screen and what was scrolled off it, but for the line with the cursor. */
  clear(): void {
    this.#terminal.clear()
  }

  /** Goes to the next or previous match and marks all of them; an empty text ends the search. */
  find(text: string, direction: 'next' | 'previous', isIncremental = false): void {
    if (!text) {
      this.#search.clearDecorations()
      return
    }
    const options = {
      incremental: isIncremental,
      decorations: {
        matchBackground: '#7a5c00',
        matchOverviewRuler: '#b58900',
        activeMatchBackground: '#b3470a',
        activeMatchColorOverviewRuler: '#ff8a3d',
      },
    }
    if (direction === 'next') this.#search.findNext(text, options)
    else this.#search.findPrevious(text, options)
  }

  #handleKey(event: KeyboardEvent): boolean {
    const action = screenAction(event, this.#isEnded)
    if (!action) return true
    // The browser pastes by itself: its paste event needs no permission, reading the clipboard does.
    if (action !== 'paste') {
      event.preventDefault()
      this.#events.onAction(action)
    }
    return false
  }

  #handlePaste(event: ClipboardEvent): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text && !this.#isEnded) this.#events.onPaste(text)
  }

  #fitSoon(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#fitNow())
  }

  #fitNow(): void {
    const size = this.#fit.proposeDimensions()
    if (!size || Number.isNaN(size.cols) || Number.isNaN(size.rows)) return
    this.#terminal.resize(clampSize(size.cols), clampSize(size.rows))
  }
}
