import { expect, it } from 'vitest'
import { joinPath, splitPath } from './split-path'

it.each([
  ['/home/me/si', '/home/me/', 'si'],
  ['/home/me/', '/home/me/', ''],
  ['~/a', '~/', 'a'],
  ['site', '', 'site'],
  ['/home/a\\b', '/home/', 'a\\b'],
  ['C:\\Users\\me', 'C:\\Users\\', 'me'],
])('splits %s', (path, folder, name) => {
  expect(splitPath(path)).toEqual({ folder, name })
})

it('joins, at the root too', () => {
  expect(joinPath('/', 'etc', '/')).toBe('/etc')
  expect(joinPath('/etc', 'ssl', '/')).toBe('/etc/ssl')
})
