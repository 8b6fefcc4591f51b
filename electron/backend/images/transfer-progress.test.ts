import { expect, it } from 'vitest'
import { transferEventSchema, transferFailure } from './transfer-event'
import { TransferProgress } from './transfer-progress'

const layerEvent = (id: string, status: string, current?: number, total?: number) =>
  transferEventSchema.parse({ status, id, progressDetail: { current, total } })

it('counts downloaded bytes, and knows the total once every layer has told its size', () => {
  const pull = new TransferProgress()
  expect(pull.take(transferEventSchema.parse({ status: 'Pulling from library/web', id: 'abcdef' }))).toBe(
    false,
  )
  pull.take(layerEvent('aaaaaaaaaaaa', 'Pulling fs layer'))
  pull.take(layerEvent('bbbbbbbbbbbb', 'Pulling fs layer'))
  pull.take(layerEvent('aaaaaaaaaaaa', 'Downloading', 10, 100))
  expect(pull.progress).toMatchObject({ current: 10, total: null, unit: 'bytes' })
  pull.take(layerEvent('bbbbbbbbbbbb', 'Downloading', 5, 50))
  expect(pull.progress).toMatchObject({ current: 15, total: 150 })
  pull.take(layerEvent('aaaaaaaaaaaa', 'Download complete'))
  pull.take(layerEvent('aaaaaaaaaaaa', 'Extracting', 40, 100))
  expect(pull.progress.parts[0]).toEqual({
    id: 'aaaaaaaaaaaa',
    status: 'Extracting',
    current: 40,
    total: 100,
    isDone: false,
  })
  pull.take(layerEvent('aaaaaaaaaaaa', 'Pull complete'))
  pull.take(layerEvent('bbbbbbbbbbbb', 'Already exists'))
  expect(pull.progress).toMatchObject({ total: 150, parts: [{ isDone: true }, { isDone: true }] })
})

it('reads a failure in its new and in its old form, and survives any line', () => {
  expect(transferFailure(transferEventSchema.parse({ errorDetail: { message: 'new' }, error: 'old' }))).toBe(
    'new',
  )
  expect(transferFailure(transferEventSchema.parse({ error: 'old' }))).toBe('old')
  for (const line of [null, 1, 'text', [], { id: 7, status: null, progressDetail: 'x', errorDetail: 3 }]) {
    expect(transferFailure(transferEventSchema.parse(line))).toBeUndefined()
  }
})
