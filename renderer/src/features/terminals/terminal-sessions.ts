import type { TerminalRequest, TerminalSession, TerminalState } from '#shared/contract/terminals'
import { takeAttachWish } from '../../commands/attach-wishes'
import { rpc } from '../../rpc/client'
import { subscribe } from '../../rpc/subscribe'
import { toAppError } from '../../rpc/to-app-error'
import { dropScreen, endScreen } from './screens'
import { addTab, changeTab, removeTab, tabsOf, useTerminalTabs } from './terminal-tabs'

/** A request without the size, which follows from the place where the terminal is shown. */
export type NewTerminal = Omit<TerminalRequest, 'cols' | 'rows'>

/** The size of a terminal that was not shown yet. */
const firstSize = { cols: 80, rows: 24 }

const watches = new Map<string, () => void>()
let loading: Promise<void> | undefined
const opening = new Set<string>()

/** Takes over the sessions that the backend still has from before the page was loaded. Once. @throws AppError */
export function loadTerminals(): Promise<void> {
  loading ??= rpc.terminals.list().then(
    (sessions) => {
      for (const session of sessions) adopt(session)
    },
    (error: unknown) => {
      loading = undefined
      throw toAppError(error)
    },
  )
  return loading
}

/** Opens a terminal as a new tab, or in the place of an ended one. @throws AppError */
export async function openTerminal(request: NewTerminal, replaced?: string): Promise<void> {
  const session = await rpc.terminals.open({ ...request, ...firstSize }).catch((error: unknown) => {
    throw toAppError(error)
  })
  adopt(session, replaced)
  if (replaced !== undefined) await closeTerminal(replaced)
}

/** Opens a container's first terminal, unless it has one or one is being opened. @throws AppError */
export async function openFirstTerminal(containerId: string): Promise<void> {
  if (opening.has(containerId)) return
  opening.add(containerId)
  try {
    await loadTerminals()
    if (tabsOf(useTerminalTabs.getState().tabs, containerId).length > 0) return
    await openTerminal({ containerId, mode: takeAttachWish(containerId) ? 'attach' : 'exec' })
  } finally {
    opening.delete(containerId)
  }
}

/** Closes a tab and ends its process. Answers whether the process goes on in spite of that. @throws AppError */
export async function closeTerminal(id: string): Promise<boolean> {
  watches.get(id)?.()
  watches.delete(id)
  removeTab(id)
  dropScreen(id)
  const { isLeftRunning } = await rpc.terminals.close({ id }).catch((error: unknown) => {
    throw toAppError(error)
  })
  return isLeftRunning
}

function adopt(session: TerminalSession, replaced?: string): void {
  const { id } = session
  if (watches.has(id)) return
  addTab(session, replaced)
  const stop = subscribe(
    (signal) => rpc.terminals.watch({ id }, { signal }),
    (state) => (state.state === 'open' ? changeTab(id, { state }) : settle(id, state)),
    (error) => {
      // The backend was started anew and knows no such session.
      if (toAppError(error).code === 'not-found') settle(id, { state: 'lost', message: '' })
    },
  )
  watches.set(id, stop)
}

function settle(id: string, state: TerminalState): void {
  watches.get(id)?.()
  changeTab(id, { state, isElsewhere: false })
  endScreen(id)
}
