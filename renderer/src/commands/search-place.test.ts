import { expect, it } from 'vitest'
import { searchAsked, searchPlace } from './search-place'

it.each([
  [{ term: 'nginx', registry: '' }, '/search?term=nginx'],
  [{ term: 'team/web', registry: '' }, '/search?term=team%2Fweb'],
  [{ term: 'localhost:5000/web', registry: '' }, '/search?term=web&registry=localhost%3A5000'],
  [{ term: 'web', registry: 'ghcr.io', limit: 5 }, '/search?term=web&registry=ghcr.io&limit=5'],
  [{ term: 'web', registry: '', filters: ['stars=3'] }, '/search?term=web&filter=stars%3D3'],
])('writes %j as %s', (asked, place) => {
  expect(searchPlace(asked)).toBe(place)
})

it('reads an address, and leaves out a limit that the engine would refuse', () => {
  const read = (search: string) => searchAsked(new URLSearchParams(search))
  expect(read('term=web&registry=ghcr.io&limit=5&filter=stars%3D3')).toEqual({
    term: 'web',
    registry: 'ghcr.io',
    limit: 5,
    filters: ['stars=3'],
  })
  expect(read('term=web&limit=1000')).toEqual({ term: 'web', registry: '', filters: [] })
})
