import { expect, it } from 'vitest'
import { createScreenWriter } from './screen-writer'

it('joins what comes during a write, and holds the source back above the limit', async () => {
  const writes: number[] = []
  let finish: () => void = () => {}
  const writer = createScreenWriter({
    write(bytes, done) {
      writes.push(bytes.length)
      finish = done
    },
  })
  const chunk = new Uint8Array(100 * 1024)
  await writer.push(chunk)
  for (let count = 0; count < 5; count += 1) await writer.push(chunk)
  let hasRoom = false
  const held = writer.push(chunk).then(() => {
    hasRoom = true
  })
  await Promise.resolve()
  expect(hasRoom).toBe(false)
  expect(writes).toEqual([100 * 1024])
  finish()
  await held
  expect(writes).toEqual([100 * 1024, 600 * 1024])
  const settled = writer.settled()
  finish()
  await settled
})
