import { expect, it } from 'vitest'
import { speedOf } from './speed-of'

it('is bytes per second over the samples, and nothing where nothing moves', () => {
  const samples = [0, 500, 2000].map((at, index) => ({ at, bytes: index * 1000 }))
  expect(speedOf(samples)).toBe(1000)
  expect(speedOf(samples.slice(0, 1))).toBeNull()
  expect(speedOf([])).toBeNull()
  expect(speedOf([samples[2], samples[2]].flatMap((each) => each ?? []))).toBeNull()
})
