import { expect, it } from 'vitest'
import { aJournalEntry } from './journal-entry.fixture'
import type { Seen } from './look'
import { planRecovery, type Situation } from './plan-recovery'

const seen = (name: string, change: Partial<Seen> = {}): Seen => ({
  id: name,
  name,
  isRunning: false,
  isPaused: false,
  isRestarting: false,
  startedAt: null,
  finishedAt: null,
  ...change,
})
const situation = (change: Partial<Situation>): Situation => ({
  old: seen('web-old'),
  made: seen('web'),
  isNameTaken: false,
  now: 10_000_000,
  ...change,
})
const entry = aJournalEntry('settling', { at: 10_000_000 })

it('keeps a new one that has run for long, whatever was last written', () => {
  const runs = { isRunning: true, startedAt: 1 }
  const made = seen('web', runs)
  expect(planRecovery(entry, situation({ made }))).toEqual({ type: 'try' })
  expect(planRecovery(entry, situation({ made, now: 20_000_000 }))).toEqual({ type: 'finish' })
  const looping = seen('web', { ...runs, isRestarting: true })
  expect(planRecovery(entry, situation({ made: looping, now: 20_000_000 }))).toEqual({ type: 'try' })
})

it('does not throw away what a new one may have written that ran for long and ended since', () => {
  const ended = (finishedAt: number) => seen('web', { startedAt: 1000, finishedAt })
  expect(planRecovery(entry, situation({ made: ended(5000) }))).toEqual({ type: 'bring-back' })
  expect(planRecovery(entry, situation({ made: ended(500_000) }))).toEqual({
    type: 'leave',
    reason: 'new-ended',
  })
})
