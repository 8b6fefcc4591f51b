import { expect, test } from 'vitest'
import { leavesTargetsFree } from './pending-store'

test('what only looks on leaves its container to others', () => {
  expect(leavesTargetsFree({ kind: 'container.wait', targets: ['a'] })).toBe(true)
  expect(leavesTargetsFree({ kind: 'container.start', targets: ['a'], attach: true })).toBe(true)
  expect(leavesTargetsFree({ kind: 'container.start', targets: ['a'] })).toBe(false)
  expect(leavesTargetsFree({ kind: 'container.stop', targets: ['a'] })).toBe(false)
})
