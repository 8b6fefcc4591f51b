import { expect, it } from 'vitest'
import { isGranted } from './is-granted'
import { isOwnAddress, isOwnFrame } from './own-origin'

const strangers = [
  'app://gantry.evil/',
  'app://evil/',
  'app://gantry@evil/',
  'app://u:p@gantry/',
  'app://gantry:1/',
  'apps://gantry/',
  'https://gantry/',
  'http://127.0.0.1/',
  'file:///',
  'data:text/html,x',
  'javascript:1',
  'about:blank',
  'null',
  '',
]

it('knows its own addresses', () => {
  for (const own of [
    'app://gantry',
    'app://gantry/',
    'app://gantry/#/containers',
    'APP://gantry/index.html',
  ]) {
    expect(isOwnAddress(own)).toBe(true)
  }
  for (const stranger of strangers) expect(isOwnAddress(stranger)).toBe(false)
})

it('listens to the top frame of its own page only', () => {
  expect(isOwnFrame({ origin: 'app://gantry', parent: null })).toBe(true)
  expect(isOwnFrame({ origin: 'app://gantry', parent: {} })).toBe(false)
  expect(isOwnFrame(null)).toBe(false)
  for (const origin of [...strangers, 'app://gantry/'])
    expect(isOwnFrame({ origin, parent: null })).toBe(false)
})

it('grants the clipboard to its own page, and nothing else to anyone', () => {
  expect(isGranted('clipboard-sanitized-write', 'app://gantry/')).toBe(true)
  expect(isGranted('clipboard-read', 'app://gantry/#/containers')).toBe(true)
  for (const stranger of strangers) expect(isGranted('clipboard-read', stranger)).toBe(false)
  const others = ['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen']
  const more = [
    'openExternal',
    'hid',
    'serial',
    'usb',
    'fileSystem',
    'display-capture',
    'storage-access',
    'unknown',
  ]
  for (const permission of [...others, ...more, 'constructor', '__proto__']) {
    expect(isGranted(permission, 'app://gantry/')).toBe(false)
  }
})
