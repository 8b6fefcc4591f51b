import { expect, it } from 'vitest'
import { emptyValues, findFaults, toRequest } from './new-session-values'

it('makes a request of what was filled in', () => {
  expect(toRequest('web', emptyValues)).toEqual({ containerId: 'web', mode: 'exec' })
  const values = {
    ...emptyValues,
    command: "sh -c 'ls -l'",
    user: ' 1000 ',
    workdir: '/tmp',
    env: 'A=1\n\nB=x y',
  }
  expect(toRequest('web', values)).toEqual({
    containerId: 'web',
    mode: 'exec',
    command: ['sh', '-c', 'ls -l'],
    user: '1000',
    workdir: '/tmp',
    env: ['A=1', 'B=x y'],
  })
  expect(toRequest('web', { ...values, mode: 'attach' })).toEqual({ containerId: 'web', mode: 'attach' })
})

it('finds what must be mended', () => {
  expect(findFaults(emptyValues)).toEqual({})
  expect(findFaults({ ...emptyValues, command: '"sh', env: 'A' })).toEqual({
    command: 'new.openQuote',
    env: 'new.badEnv',
  })
  expect(findFaults({ ...emptyValues, mode: 'attach', command: '"' })).toEqual({})
})
