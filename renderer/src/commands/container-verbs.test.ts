import { expect, it } from 'vitest'
import { containerStates } from '#shared/contract/rows'
import { verbsFor } from './container-verbs'

it('offers what makes sense in each state', () => {
  const verbs = containerStates.map((state) =>
    [state, ...verbsFor({ state }).map((verb) => verb.replace('container.', ''))].join(' '),
  )
  expect(verbs).toEqual([
    'created start',
    'running stop restart pause kill',
    'paused unpause stop restart kill',
    'restarting stop restart kill',
    'removing',
    'exited start',
    'dead',
  ])
  expect(verbsFor({ state: 'initialized' })).toContain('container.start')
})
