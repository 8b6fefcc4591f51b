import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LineStore } from './line-store'
import { literalMatcher } from './literal-matcher'
import { mergeLines } from './merge-lines'
import { answerRegex } from './regex-answer'
import { RowIndex } from './row-index'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const roomy = { bytes: 1 << 28, lines: 3_000_000 }

function add(store: LineStore, text: string, at = 0, source = 0): void {
  const bytes = encoder.encode(text)
  store.add(at, 0, 0, source, bytes, 0, bytes.length)
}

function storeOf(lines: readonly string[], limits = roomy): LineStore {
  const store = new LineStore(limits)
  for (const line of lines) add(store, line)
  return store
}

function textOf(store: LineStore, line: number): string {
  const block = store.blockOf(line)
  return block ? decoder.decode(block.lineBytes(line - block.first)) : 'nothing'
}

function allText(store: LineStore): string[] {
  return Array.from({ length: store.end - store.first }, (_, i) => textOf(store, store.first + i))
}

/** Runs an index until it has looked at everything; answers the lines it picked. */
async function picked(index: RowIndex): Promise<number[]> {
  while (await index.step());
  return Array.from(
    { length: index.end - index.first },
    (_, i) => index.lineOf(index.first + i) ?? Number.NaN,
  )
}

describe('a store', () => {
  test('gives back every line, over many blocks', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `line ${i} ${'x'.repeat(i % 97)}`)
    expect(allText(storeOf(lines))).toEqual(lines)
  })

  test('takes lines of any length', () => {
    const lines = ['', 'a', 'b'.repeat(3 << 20), '', 'c']
    expect(allText(storeOf(lines)).map((line) => line.length)).toEqual(lines.map((line) => line.length))
  })

  test('stays within its limits, drops the oldest and counts them', () => {
    const store = storeOf([], { bytes: 4 << 20, lines: 1_000_000 })
    for (let i = 0; i < 200_000; i++) add(store, `${i} ${'y'.repeat(60)}`)
    expect(store.bytes).toBeLessThan(6 << 20)
    expect(store.dropped + store.end - store.first).toBe(200_000)
    expect(textOf(store, store.end - 1)).toMatch(/^199999 /)
    expect(textOf(store, store.first)).toMatch(new RegExp(`^${store.first} `))
  })

  test('earlier lines get lower numbers, later ones keep theirs', () => {
    const store = storeOf(['c', 'd'])
    expect(store.prepend(storeOf(['a', 'b', 'c']), 2)).toBe(2)
    add(store, 'e')
    expect([store.first, store.end]).toEqual([-2, 3])
    expect(allText(store)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('earlier lines that do not fit are dropped, the oldest of them', () => {
    const older = storeOf(Array.from({ length: 100_000 }, (_, i) => `old ${i}`))
    const store = storeOf(['new'], { bytes: 1 << 28, lines: 40_000 })
    const added = store.prepend(older, 100_000)
    expect(added).toBeLessThan(40_000)
    expect(textOf(store, -1)).toBe('old 99999')
    expect(store.dropped).toBe(100_000 - added)
  })
})

test('lines of several logs are merged by time, each in its own order', () => {
  const logs = [
    [1, 3, 3, 9],
    [2, 3, 1, 10],
  ].map((times, source) => {
    const store = new LineStore(roomy)
    for (const [i, at] of times.entries()) add(store, `${source}${i}`, at, source)
    return store
  })
  const merged = new LineStore(roomy)
  mergeLines(logs, merged)
  expect(allText(merged)).toEqual(['00', '10', '01', '02', '11', '12', '03', '13'])
})

describe('search', () => {
  const anyLine = fc.oneof(
    fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'A', ' ', 'é', '가', '\x1b[31m', '\x1b[0m') }),
    fc.constant(''),
  )

  test('finds the lines that a plain search finds', async () => {
    const needle = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', 'A', 'é', '가') })
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { maxLength: 60 }),
        needle,
        fc.boolean(),
        async (lines, text, isCase) => {
          const store = storeOf(lines)
          const matcher = literalMatcher(text, isCase)
          const index = new RowIndex(store, (block, from, to) => matcher.pick(block, from, to))
          const fold = (value: string) => (isCase ? value : value.toLowerCase())
          const plain = lines.map((line) => fold(line.replaceAll('\x1b[31m', '').replaceAll('\x1b[0m', '')))
          const expected = plain.flatMap((line, i) => (line.includes(fold(text)) ? [i] : []))
          expect(await picked(index)).toEqual(expected)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('goes on while lines come at both ends, and row numbers stay', async () => {
    const store = storeOf(['hit 1', 'no', 'hit 2'])
    const matcher = literalMatcher('hit', true)
    const index = new RowIndex(store, (block, from, to) => matcher.pick(block, from, to))
    expect(await picked(index)).toEqual([0, 2])
    add(store, 'hit 3')
    store.prepend(storeOf(['hit -2', 'hit -1', 'no']), 3)
    expect(index.isComplete).toBe(false)
    expect(await picked(index)).toEqual([-3, -2, 0, 2, 3])
    expect([index.first, index.end]).toEqual([-2, 3])
    expect(index.lineOf(0)).toBe(0)
    expect(index.rowFrom(1)).toBe(1)
  })

  test('forgets lines that the store dropped', async () => {
    const store = storeOf([], { bytes: 1 << 28, lines: 20_000 })
    const index = new RowIndex(store, (_, from, to) =>
      Uint32Array.from({ length: to - from }, (__, i) => from + i),
    )
    for (let i = 0; i < 60_000; i++) add(store, `${i}`)
    await picked(index)
    for (let i = 0; i < 60_000; i++) add(store, `${i}`)
    const rows = await picked(index)
    expect(rows[0]).toBe(store.first)
    expect(rows.length).toBe(store.end - store.first)
  })

  test('an expression looks at each line for itself', () => {
    const bytes = encoder.encode('one\n\x1b[31mtw\x1b[0mo\nthree\n\n')
    const lines = (pattern: string) => {
      const answer = answerRegex({ type: 'pick', pattern, flags: 'g', bytes })
      return answer.type === 'picked' ? [...answer.lines] : []
    }
    expect(lines('^two$')).toEqual([1])
    expect(lines('e\\s')).toEqual([])
    expect(lines('^$')).toEqual([3])
    expect(answerRegex({ type: 'ranges', pattern: 'a+', flags: 'g', texts: ['xaay'] })).toEqual({
      type: 'ranges',
      ranges: [[1, 3]],
    })
  })
})
