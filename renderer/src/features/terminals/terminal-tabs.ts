import { create } from 'zustand'
import type { TerminalSession, TerminalState } from '#shared/contract/terminals'

/** One terminal as a tab shows it. Its output is not here: that lives in its screen. */
export interface TerminalTab {
  readonly session: TerminalSession
  readonly state: TerminalState
  /** Another window reads this terminal now. */
  readonly isElsewhere: boolean
}

interface TabsState {
  /** By session id, in the order of opening. */
  readonly tabs: ReadonlyMap<string, TerminalTab>
  /** Session id of the tab in front, by container id. */
  readonly front: Readonly<Record<string, string>>
}

/** The tabs of all containers. Written by `terminal-sessions.ts` alone. */
export const useTerminalTabs = create<TabsState>(() => ({ tabs: new Map(), front: {} }))

/** Adds a tab, before another one if told, and brings it to the front. A known session stays as it is. */
export function addTab(session: TerminalSession, replaced?: string): void {
  useTerminalTabs.setState(({ tabs, front }) => {
    if (tabs.has(session.id)) return {}
    const added: [string, TerminalTab] = [
      session.id,
      { session, state: { state: 'open' }, isElsewhere: false },
    ]
    const entries = [...tabs]
    const place = entries.findIndex(([id]) => id === replaced)
    entries.splice(place === -1 ? entries.length : place, 0, added)
    return { tabs: new Map(entries), front: { ...front, [session.request.containerId]: session.id } }
  })
}

/** Replaces what is told of a tab. */
export function changeTab(id: string, change: Partial<Pick<TerminalTab, 'state' | 'isElsewhere'>>): void {
  useTerminalTabs.setState(({ tabs }) => {
    const tab = tabs.get(id)
    return tab ? { tabs: new Map(tabs).set(id, { ...tab, ...change }) } : {}
  })
}

/** Removes a tab; its neighbour comes to the front. */
export function removeTab(id: string): void {
  useTerminalTabs.setState(({ tabs, front }) => {
    const tab = tabs.get(id)
    if (!tab) return {}
    const { containerId } = tab.session.request
    const siblings = tabsOf(tabs, containerId).map(({ session }) => session.id)
    const place = siblings.indexOf(id)
    const next = front[containerId] === id ? (siblings[place + 1] ?? siblings[place - 1]) : front[containerId]
    const rest = new Map(tabs)
    rest.delete(id)
    const { [containerId]: _removed, ...others } = front
    return { tabs: rest, front: next === undefined ? others : { ...others, [containerId]: next } }
  })
}

/** Brings a tab to the front of its container's. */
export function showTab(containerId: string, id: string): void {
  useTerminalTabs.setState(({ front }) => ({ front: { ...front, [containerId]: id } }))
}

/** The tabs of one container, in the order of opening. */
export function tabsOf(tabs: ReadonlyMap<string, TerminalTab>, containerId: string): TerminalTab[] {
  return [...tabs.values()].filter(({ session }) => session.request.containerId === containerId)
}
