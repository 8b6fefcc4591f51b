import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TerminalSession } from '#shared/contract/terminals'
import { leaveScreen, screenOf, type ViewEvents } from './screens'
import type { ScreenLook, TerminalScreen } from './terminal-screen'

/** Shows a session's screen in a place of the page for as long as the view is there. Null until it is loaded. */
export function useScreen(
  session: TerminalSession,
  place: RefObject<HTMLElement | null>,
  { look, label, events }: { look: ScreenLook; label: string; events: ViewEvents },
): TerminalScreen | null {
  const [screen, setScreen] = useState<TerminalScreen | null>(null)
  const latest = useRef({ look, label, events })
  latest.current = { look, label, events }

  useEffect(() => {
    let isGone = false
    const { look, label } = latest.current
    const forward: ViewEvents = {
      onPaste: (text) => latest.current.events.onPaste(text),
      onLink: (target) => latest.current.events.onLink(target),
      onAction: (action) => latest.current.events.onAction(action),
      onMatches: (index, count) => latest.current.events.onMatches(index, count),
    }
    void screenOf(session, look, label, forward).then((shown) => {
      if (isGone || !place.current) return
      shown.show(place.current)
      if (!isTravelling()) shown.focus()
      setScreen(shown)
    })
    return () => {
      isGone = true
      setScreen(null)
      leaveScreen(session.id)
    }
  }, [session, place])

  useEffect(() => {
    screen?.setLook({
      scheme: look.scheme,
      fontSize: look.fontSize,
      isForScreenReader: look.isForScreenReader,
    })
  }, [screen, look.scheme, look.fontSize, look.isForScreenReader])

  return screen
}

/** Whether someone is going through tabs with the keyboard: the focus must then stay with the tabs. */
function isTravelling(): boolean {
  return document.activeElement?.matches('[role="tab"]:focus-visible') ?? false
}
