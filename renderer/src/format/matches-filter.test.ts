import { expect, it } from 'vitest'
import { matchesFilter } from './matches-filter'

it('asks for every word, anywhere, in any case', () => {
  expect(matchesFilter('WEB 1.25', ['my-web', 'nginx:1.25'])).toBe(true)
  expect(matchesFilter('web mysql', ['my-web', 'nginx:1.25'])).toBe(false)
  expect(matchesFilter('  ', [])).toBe(true)
})
