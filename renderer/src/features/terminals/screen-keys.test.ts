import { expect, it } from 'vitest'
import { screenAction } from './screen-keys'

const key = (code: string, held = '') => ({
  type: 'keydown',
  key: code,
  code,
  ctrlKey: held.includes('c'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
})

it.each([
  [key('KeyC', 'cs'), false, 'copy'],
  [key('KeyV', 'cs'), false, 'paste'],
  [key('KeyF', 'cs'), false, 'find'],
  [key('Equal', 'c'), false, 'larger'],
  [key('Minus', 'c'), false, 'smaller'],
  [key('F6', 'c'), false, 'leave'],
  [key('KeyC', 'm'), true, 'copy'],
])('%o is ours', (event, onMac, action) => {
  expect(screenAction(event, false, onMac)).toBe(action)
})

it.each([
  [key('KeyC', 'c'), false],
  [key('KeyC', 'm'), false],
  [key('KeyC', 'cs'), true],
  [key('Minus', 'cs'), false],
  [key('KeyF', 'a'), false],
  [key('F6'), false],
  [{ ...key('KeyC', 'cs'), type: 'keyup' }, false],
])("%o is the program's", (event, onMac) => {
  expect(screenAction(event, false, onMac)).toBeNull()
})

it('Enter starts a new session where this one has ended', () => {
  expect(screenAction(key('Enter'), true)).toBe('new-session')
  expect(screenAction(key('Enter'), false)).toBeNull()
})
