import { describe, expect, it } from 'vitest'
import { containerRow } from '#shared/contract/container-row.fixture'
import type { ContainerRow, ImageRow } from '#shared/contract/rows'
import { isImageShown } from './image-filter'
import { imageLines, shortImageId } from './image-lines'

function image(id: string, tags: string[], digests: string[] = []): ImageRow {
  return { id, tags, digests, parentId: '', createdAt: 0, size: 10, labels: {} }
}

function container(name: string, imageId: string, image: string, state = 'running'): ContainerRow {
  return containerRow(name, { image, imageId, state })
}

const two = image('sha256:two', ['web:1', 'web:latest'])
const lone = image('sha256:lone', ['localhost:5000/team/lone:1'])
const dangling = image('sha256:none', [])

describe('imageLines', () => {
  it('shows a line per tag, and one for an untagged image', () => {
    const lines = imageLines([two, lone, dangling], [])
    expect(lines.map((line) => [line.id, line.repository, line.tag, line.isDangling])).toEqual([
      ['web:1', 'web', '1', false],
      ['web:latest', 'web', 'latest', false],
      ['localhost:5000/team/lone:1', 'localhost:5000/team/lone', '1', false],
      ['sha256:none', '', '', true],
    ])
  })

  it('counts a container for the tag it was made from', () => {
    const lines = imageLines([two], [container('a', two.id, 'web'), container('b', two.id, 'web:1')])
    expect(lines.map((line) => line.usedBy.map((row) => row.name))).toEqual([['b'], ['a']])
  })

  it('counts a container made by id, or from a tag that moved on, for every line', () => {
    const lines = imageLines([two], [container('a', two.id, 'sha256:two'), container('b', two.id, 'old:1')])
    expect(lines.map((line) => line.usedBy.length)).toEqual([2, 2])
  })

  it('does not call an image with a digest name dangling', () => {
    const [line] = imageLines([image('sha256:d', [], ['web@sha256:1'])], [])
    expect(line).toMatchObject({ isDangling: false, repository: 'web', tag: '' })
  })
})

describe('shortImageId', () => {
  it('shortens as docker does', () => expect(shortImageId('sha256:0123456789abcdef')).toBe('0123456789ab'))
})

describe('isImageShown', () => {
  const lines = imageLines([two, dangling], [container('shop', two.id, 'web:1')])
  const shown = (filter: Parameters<typeof isImageShown>[1], words = '') =>
    lines.filter((line) => isImageShown(line, filter, words)).map((line) => line.id)

  it('filters by use, by kind and by words', () => {
    expect(shown('used')).toEqual(['web:1'])
    expect(shown('unused')).toEqual(['web:latest', 'sha256:none'])
    expect(shown('dangling')).toEqual(['sha256:none'])
    expect(shown('all', 'shop')).toEqual(['web:1'])
  })
})
