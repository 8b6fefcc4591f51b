import { expect, it } from 'vitest'
import { readLimits } from './limits-problems'

const facts = { before: { memory: 2 ** 30, pidsLimit: 5 }, usage: 200 << 20, cpus: 4 }
const problemsOf = (texts: Parameters<typeof readLimits>[0]) =>
  readLimits({ memory: '1g', pidsLimit: '5', ...texts }, facts).problems.map(
    ({ field, code }) => `${field} ${code}`,
  )

it.each([
  [{}, []],
  [{ memory: '512m', cpus: '1.5', restart: 'always', cpusetCpus: '0-3' }, []],
  [{ memory: '100m' }, ['memory below-usage']],
  [{ memory: 'much' }, ['memory not-a-number']],
  [{ memory: '' }, ['memory cannot-unset']],
  [{ pidsLimit: '' }, []],
  [{ memorySwap: '512m' }, ['memorySwap conflict']],
  [{ memoryReservation: '2g' }, ['memoryReservation conflict']],
  [{ cpus: '8' }, ['cpus too-many-cpus']],
  [{ cpusetCpus: '2-4' }, ['cpusetCpus too-many-cpus']],
])('foresees what the engine refuses of %j', (texts, expected) => {
  expect(problemsOf(texts)).toEqual(expected)
})
