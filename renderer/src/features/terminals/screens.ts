import type { TerminalSession } from '#shared/contract/terminals'
import { rpc } from '../../rpc/client'
import { followOutput } from './follow-output'
import { createKeystrokeQueue } from './keystroke-queue'
import type { ScreenEvents, ScreenLook, TerminalScreen } from './terminal-screen'
import { changeTab, useTerminalTabs } from './terminal-tabs'

/** What a view does with what happens on its screen. */
export type ViewEvents = Pick<ScreenEvents, 'onPaste' | 'onLink' | 'onAction' | 'onMatches'>

const ignore: ViewEvents = { onPaste() {}, onLink() {}, onAction() {}, onMatches() {} }

interface HeldScreen {
  readonly screen: TerminalScreen
  /** Of the view that shows it now. */
  events: ViewEvents
  follow: AbortController
}

/** Outside of React: output goes from the wire to the screen and nowhere else. */
const held = new Map<string, Promise<HeldScreen>>()

/** How long to wait for a session's end to be told after its output ended, in ms. */
const endPatience = 2_000

/** The screen of a session, made (and its output followed) when it is first asked for. */
export async function screenOf(
  session: TerminalSession,
  look: ScreenLook,
  label: string,
  events: ViewEvents,
): Promise<TerminalScreen> {
  const known = held.get(session.id) ?? hold(session, look, label)
  held.set(session.id, known)
  const entry = await known
  entry.events = events
  return entry.screen
}

/** The view is gone; its screen stays. */
export function leaveScreen(id: string): void {
  void held.get(id)?.then((entry) => {
    entry.events = ignore
    entry.screen.hide()
  })
}

/** The session has ended: what is still to come is shown, nothing can be typed. */
export function endScreen(id: string): void {
  void held.get(id)?.then(({ screen }) => screen.end())
}

/** The session is closed: its screen goes. */
export function dropScreen(id: string): void {
  void held.get(id)?.then(({ screen, follow }) => {
    follow.abort()
    screen.dispose()
  })
  held.delete(id)
}

/** Reads the output here again, after another window did. */
export function takeBack(id: string): void {
  void held.get(id)?.then((entry) => {
    entry.follow.abort()
    entry.follow = new AbortController()
    changeTab(id, { isElsewhere: false })
    entry.screen.reset()
    void follow(id, entry)
  })
}

async function hold(session: TerminalSession, look: ScreenLook, label: string): Promise<HeldScreen> {
  const { id, isTty } = session
  // Loaded when the first terminal is shown: no list needs it.
  const { TerminalScreen } = await import('./terminal-screen')
  const type = createKeystrokeQueue(
    (text) => rpc.terminals.write({ id, text }),
    () => {
      // A session that cannot be typed into has ended, which its state tells.
    },
  )
  const screen: TerminalScreen = new TerminalScreen(
    look,
    { isTty, label },
    {
      onInput: type,
      onResize: (cols, rows) => {
        rpc.terminals.resize({ id, cols, rows }).catch(() => {
          // The same: the next size is told anew.
        })
      },
      onPaste: (text) => entry.events.onPaste(text),
      onLink: (target) => entry.events.onLink(target),
      onAction: (action) => entry.events.onAction(action),
      onMatches: (index, count) => entry.events.onMatches(index, count),
    },
  )
  const entry: HeldScreen = { screen, events: ignore, follow: new AbortController() }
  if (useTerminalTabs.getState().tabs.get(id)?.state.state !== 'open') screen.end()
  void follow(id, entry)
  return entry
}

async function follow(id: string, { screen, follow: { signal } }: HeldScreen): Promise<void> {
  try {
    const end = await followOutput(id, screen, signal)
    if (end === 'unknown') return changeTab(id, { state: { state: 'lost', message: '' } })
    // Its end, or another window that began to read? An end is told in a moment.
    await new Promise((resolve) => setTimeout(resolve, endPatience))
    const tab = useTerminalTabs.getState().tabs.get(id)
    if (tab?.state.state === 'open' && !signal.aborted) changeTab(id, { isElsewhere: true })
  } catch {
    // Aborted: the session was closed, or is read anew.
  }
}
