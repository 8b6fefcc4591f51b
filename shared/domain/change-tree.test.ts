import { expect, it } from 'vitest'
import { changeRows, changeTree, countChanges, filterChanges } from './change-tree'

const changes = {
  paths: [
    '/var',
    '/var/lib',
    '/var/lib/app',
    '/var/lib/app/db',
    '/etc',
    '/etc/passwd',
    '/etc/motd',
    '/tmp/gone',
  ],
  kinds: 'CCAACCDD',
}
const everything = new Set(['A', 'C', 'D'] as const)

it('joins folders where nothing branches off, and leaves out that a folder of changes was changed', () => {
  const rows = changeRows(changeTree(changes), () => true)
  expect(
    rows.map(({ node, depth }) => `${'  '.repeat(depth)}${node.kind ?? '-'} ${node.name} ${node.count}`),
  ).toEqual(['- etc 2', '  D motd 1', '  C passwd 1', 'D tmp/gone 1', 'A var/lib/app 2', '  A db 1'])
  expect(countChanges(changes)).toEqual({ A: 2, C: 4, D: 2 })
})

it('folds, and filters by words and kinds', () => {
  expect(changeRows(changeTree(changes), () => false).length).toBe(3)
  expect(filterChanges(changes, everything, 'ETC pass').paths).toEqual(['/etc/passwd'])
  expect(filterChanges(changes, new Set(['D'] as const), '')).toEqual({
    paths: ['/etc/motd', '/tmp/gone'],
    kinds: 'DD',
  })
})

it('takes 50,000 paths in a moment', () => {
  const many = Array.from(
    { length: 50_000 },
    (_, index) => `/srv/${index % 100}/${index % 1000}/file-${index}`,
  )
  const before = process.cpuUsage()
  const tree = changeTree({ paths: many, kinds: 'A'.repeat(many.length) })
  const rows = changeRows(tree, () => true)
  const { user } = process.cpuUsage(before)
  expect(user / 1000).toBeLessThan(3000)
  expect(rows.length).toBeGreaterThan(50_000)
})
