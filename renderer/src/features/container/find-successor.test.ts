import { describe, expect, it } from 'vitest'
import { containerRow } from '#shared/contract/container-row.fixture'
import type { ContainerRow } from '#shared/contract/rows'
import { findContainer, findSuccessor } from './find-successor'

function row(id: string, name: string, more: Partial<ContainerRow> = {}): ContainerRow {
  return containerRow(id, { name, ...more })
}

const gone = { id: 'old', name: 'shop-web-1', project: 'shop', service: 'web' }

describe('findSuccessor', () => {
  it('prefers the same name, then the newest of the same service', () => {
    const named = row('a', 'shop-web-1')
    const older = row('b', 'shop-web-2', { project: 'shop', service: 'web', createdAt: 1 })
    const newer = row('c', 'shop-web-3', { project: 'shop', service: 'web', createdAt: 2 })
    expect(findSuccessor(gone, [older, newer, named])).toBe(named)
    expect(findSuccessor(gone, [older, newer])).toBe(newer)
  })

  it('finds none in another project, in itself, or without a service', () => {
    const other = row('a', 'x', { project: 'other', service: 'web' })
    expect(findSuccessor(gone, [other, row('old', 'shop-web-1')])).toBeNull()
    expect(findSuccessor({ ...gone, project: null, service: null }, [row('b', 'y')])).toBeNull()
  })
})

describe('findContainer', () => {
  const first = row('abcd1234', 'web')
  const rows = new Map([first, row('abcd9999', 'db')].map((each) => [each.id, each]))

  it('takes an id, a name, or the start of one id', () => {
    expect(findContainer('abcd1234', rows)).toBe(first)
    expect(findContainer('web', rows)).toBe(first)
    expect(findContainer('abcd1', rows)).toBe(first)
    expect(findContainer('abcd', rows)).toBeNull()
    expect(findContainer('nothing', rows)).toBeNull()
  })
})
