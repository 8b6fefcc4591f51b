import { expect, it } from 'vitest'
import { endWords, exitWords } from './end-words'

it('explains exit codes', () => {
  expect(exitWords(0)?.key).toBe('terminals:exit.success')
  expect(exitWords(3)?.key).toBe('terminals:exit.failure')
  expect(exitWords(137)?.key).toBe('terminals:exit.killed')
  expect(exitWords(134)).toEqual({ key: 'terminals:exit.signal', signal: 6 })
  expect(exitWords(255)?.key).toBe('terminals:exit.failure')
  expect(exitWords(null)).toBeNull()
})

it('tells the ways to end apart', () => {
  expect(endWords({ state: 'exited', exitCode: 1 })).toEqual({ key: 'terminals:end.exited', exitCode: 1 })
  expect(endWords({ state: 'container-stopped', exitCode: null }).key).toBe('terminals:end.stoppedUnknown')
  expect(endWords({ state: 'lost', message: 'gone' }).key).toBe('terminals:end.lost')
})
