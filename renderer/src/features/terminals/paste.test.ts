import { expect, it } from 'vitest'
import { cleanPaste, pastedLines, pressesEnter } from './paste'

it('takes escape sequences and control characters out, keeps text, tabs and lines', () => {
  expect(cleanPaste('echo 안녕\t1\r\nls\x1b[201~\x03\x00\u009b31m😀')).toBe('echo 안녕\t1\r\nls[201~31m😀')
})

it('counts lines without the end of the last', () => {
  expect(pastedLines('a\r\nb\n')).toEqual(['a', 'b'])
  expect(pastedLines('a')).toEqual(['a'])
  expect(pressesEnter('a')).toBe(false)
  expect(pressesEnter('a\n')).toBe(true)
})
