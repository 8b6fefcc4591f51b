import { beforeEach, expect, it } from 'vitest'
import type { TerminalSession } from '#shared/contract/terminals'
import { addTab, changeTab, removeTab, showTab, tabsOf, useTerminalTabs } from './terminal-tabs'

const session = (id: string, containerId = 'web'): TerminalSession => ({
  id,
  request: { containerId, mode: 'exec', cols: 80, rows: 24 },
  containerName: containerId,
  user: 'root',
  command: ['sh'],
  isTty: true,
  hasInput: true,
  openedAt: 0,
})
const ids = (containerId: string): string[] =>
  tabsOf(useTerminalTabs.getState().tabs, containerId).map((tab) => tab.session.id)
const front = (): string | undefined => useTerminalTabs.getState().front.web

beforeEach(() => useTerminalTabs.setState({ tabs: new Map(), front: {} }))

it('keeps the tabs of each container in order, the newest in front', () => {
  for (const id of ['a', 'b', 'c']) addTab(session(id))
  addTab(session('x', 'db'))
  expect(ids('web')).toEqual(['a', 'b', 'c'])
  expect(front()).toBe('c')
  showTab('web', 'b')
  removeTab('b')
  expect(front()).toBe('c')
  removeTab('c')
  expect(front()).toBe('a')
  removeTab('a')
  expect(front()).toBeUndefined()
  expect(ids('db')).toEqual(['x'])
})

it('puts a new session in the place of the one it replaces', () => {
  for (const id of ['a', 'b']) addTab(session(id))
  changeTab('a', { state: { state: 'exited', exitCode: 1 } })
  addTab(session('a2'), 'a')
  removeTab('a')
  expect(ids('web')).toEqual(['a2', 'b'])
  expect(front()).toBe('a2')
})
