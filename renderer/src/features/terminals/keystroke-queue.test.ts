import { expect, it, vi } from 'vitest'
import { createKeystrokeQueue } from './keystroke-queue'

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

it('joins what is typed in one tick or during a send, and keeps the order', async () => {
  const sent: string[] = []
  const release: (() => void)[] = []
  const type = createKeystrokeQueue((text) => {
    sent.push(text)
    return new Promise<void>((resolve) => {
      release.push(resolve)
    })
  }, vi.fn())
  type('a')
  type('b')
  await settle()
  type('c')
  type('d')
  await settle()
  expect(sent).toEqual(['ab'])
  release.shift()?.()
  await settle()
  expect(sent).toEqual(['ab', 'cd'])
})

it('cuts a long text between characters', async () => {
  const sent: string[] = []
  const type = createKeystrokeQueue(async (text) => sent.push(text), vi.fn())
  const text = `x${'😀'.repeat(40_000)}`
  type(text)
  await settle()
  expect(sent.length).toBe(2)
  expect(sent[0]?.length).toBe(65_535)
  expect(sent.join('')).toBe(text)
})

it('tells of a failure once and goes on with what is typed later', async () => {
  const onError = vi.fn()
  let mayFail = true
  const sent: string[] = []
  const type = createKeystrokeQueue(async (text) => {
    if (mayFail) throw new Error('closed')
    sent.push(text)
  }, onError)
  type('lost')
  await settle()
  mayFail = false
  type('kept')
  await settle()
  expect(onError).toHaveBeenCalledTimes(1)
  expect(sent).toEqual(['kept'])
})
