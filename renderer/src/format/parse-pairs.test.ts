import { expect, it } from 'vitest'
import { parsePairs } from './parse-pairs'

it('reads a pair a line and keeps what follows the first =', () => {
  expect(parsePairs('a=1\n\n b = x=y \nbare')).toEqual({
    pairs: { a: '1', b: ' x=y', bare: '' },
    badLine: null,
  })
})

it('names the first line without a name', () => {
  expect(parsePairs('a=1\n=2').badLine).toBe('=2')
  expect(parsePairs('two words=2').badLine).toBe('two words=2')
})
