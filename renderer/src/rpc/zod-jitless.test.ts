import { expect, test } from 'vitest'
import './zod-jitless'

test('zod takes its setting from the page', async () => {
  const { config } = await import('zod')
  expect(config().jitless).toBe(true)
})
