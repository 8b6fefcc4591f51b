import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { menuActions } from '#shared/contract/app'
import { textsIn } from '../page/texts'
import { menuTemplate } from './menu-template'

const make = (
  platform: NodeJS.Platform,
  hasDevTools: boolean,
  asked: string[] = [],
  language: 'en' | 'ko' = 'en',
) => menuTemplate({ t: textsIn(language), platform, hasDevTools, ask: (action) => asked.push(action) })
const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

it.each(['linux', 'win32', 'darwin'] as const)('asks every menu action of the page on %s', (platform) => {
  const asked: string[] = []
  for (const item of flat(make(platform, false, asked))) (item.click as (() => void) | undefined)?.()
  expect([...new Set(asked)].toSorted()).toEqual([...menuActions].toSorted())
})

it.each(['en', 'ko'] as const)('labels every item in %s', (language) => {
  for (const item of flat(make('darwin', true, [], language))) {
    if (item.type !== 'separator')
      expect(item.label).toMatch(language === 'ko' ? /[가-힣]|^Gantry$/ : /^[A-Z][\w ]+/)
  }
})

it('gives no shortcut twice', () => {
  for (const platform of ['linux', 'darwin'] as const) {
    const accelerators = flat(make(platform, true)).flatMap((item) => item.accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  }
})

it('has developer tools in development only', () => {
  const roles = (hasDevTools: boolean) => flat(make('linux', hasDevTools)).map((item) => item.role)
  expect(roles(true)).toContain('toggleDevTools')
  expect(roles(false)).not.toContain('toggleDevTools')
  expect(roles(false)).not.toContain('reload')
})
