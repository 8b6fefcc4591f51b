import { expect, test } from 'vitest'
import { loadPatiently } from './load-patiently'

test('loading that fails is tried again, and the last failure is told', async () => {
  let tries = 0
  const flaky = async (): Promise<string> => {
    tries += 1
    if (tries < 3) throw new Error(`broken off ${tries}`)
    return 'here'
  }
  expect(await loadPatiently(flaky, [1, 1])).toBe('here')
  tries = -10
  await expect(loadPatiently(flaky, [1])).rejects.toThrow('broken off -8')
})
