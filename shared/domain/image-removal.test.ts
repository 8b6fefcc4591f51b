import { describe, expect, it } from 'vitest'
import type { ImageRow } from '../contract/rows'
import { imageRemovalLosses } from './image-removal'

const image = (id: string, tags: string[], parentId = ''): ImageRow => ({
  id: `sha256:${id}`,
  tags,
  digests: [],
  parentId,
  createdAt: 0,
  size: 7,
  labels: {},
})

describe('imageRemovalLosses', () => {
  const web = image('aaaaaaaaaaaabbbb', ['web:1', 'web:2'])
  const base = image('base', ['base:1'])
  const child = image('child', ['child:1'], base.id)

  it('loses a tag while others stay, and the image with the last', () => {
    expect(imageRemovalLosses(['web:1'], [web])).toEqual([{ type: 'tag', name: 'web:1' }])
    expect(imageRemovalLosses(['web:1', 'web:2'], [web]).map((loss) => loss.type)).toEqual([
      'tag',
      'tag',
      'image',
    ])
    expect(imageRemovalLosses([web.id], [web])).toContainEqual({ type: 'image', name: 'web:1', size: 7 })
    expect(imageRemovalLosses(['other:1'], [web])).toEqual([])
  })

  it('keeps an image that another is built on, unless that goes too', () => {
    expect(imageRemovalLosses(['base:1'], [base, child])).toEqual([{ type: 'tag', name: 'base:1' }])
    expect(imageRemovalLosses(['base:1', 'child:1'], [base, child])).toHaveLength(4)
  })
})
