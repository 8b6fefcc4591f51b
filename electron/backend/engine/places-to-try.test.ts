import { expect, test } from 'vitest'
import type { Place } from './places'
import { placesToTry } from './places-to-try'

const places: Place[] = [
  { source: 'context', address: 'unix:///work.sock' },
  { source: 'default', address: 'unix:///var/run/docker.sock' },
  { source: 'podman', address: 'unix:///run/podman/podman.sock' },
]
const docker = 'unix:///var/run/docker.sock'

test('all of them at first', () => {
  expect(placesToTry(places, undefined)).toEqual(places)
})

test('none after the one of the lost engine, for half a minute', () => {
  expect(placesToTry(places, { address: docker, forMs: 29_000 })).toEqual(places.slice(0, 2))
  expect(placesToTry(places, { address: docker, forMs: 31_000 })).toEqual(places)
})

test('all of them where the place of the lost engine is no longer one', () => {
  expect(placesToTry(places, { address: 'unix:///gone.sock', forMs: 0 })).toEqual(places)
})
