import { describe, expect, it } from 'vitest'
import { OutputTape } from './output-tape'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (part: Uint8Array | null): string | null => part && new TextDecoder().decode(part)

describe('OutputTape', () => {
  it('reads across chunks, never more than asked for', () => {
    const tape = new OutputTape(100)
    for (const part of ['abc', 'def', 'ghi']) tape.append(bytes(part), 0)
    expect(text(tape.read(0, 100))).toBe('abcdefghi')
    expect(text(tape.read(2, 5))).toBe('cdefg')
    expect(text(tape.read(8, 5))).toBe('i')
    expect(tape.read(9, 5)).toBeNull()
  })

  it('forgets the oldest beyond the limit, but not what is still unread', () => {
    const tape = new OutputTape(4)
    tape.append(bytes('aaa'), 0)
    tape.append(bytes('bbb'), 0)
    tape.append(bytes('ccc'), 0)
    expect(tape.start).toBe(0)
    tape.trim(tape.end)
    expect(tape.start).toBe(3)
    expect(text(tape.read(tape.start, 100))).toBe('bbbccc')
  })

  it('begins a cut replay at a line start', () => {
    const tape = new OutputTape(6)
    tape.append(bytes('first\n'), Number.POSITIVE_INFINITY)
    expect(tape.replayStart()).toBe(0)
    tape.append(bytes('\x94\xb4\nsecond'), Number.POSITIVE_INFINITY)
    expect(text(tape.read(tape.replayStart(), 100))).toBe('second')
  })
})
