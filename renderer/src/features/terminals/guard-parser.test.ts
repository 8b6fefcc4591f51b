import { Terminal } from '@xterm/xterm'
import { describe, expect, it } from 'vitest'
import { createStringCutter } from './cut-long-strings'
import { guardParser } from './guard-parser'

/** What a guarded terminal does with some output. */
async function feed(
  output: string,
): Promise<{ replies: string; titles: string[]; ms: number; line: string }> {
  const terminal = new Terminal({ allowProposedApi: true, cols: 80, rows: 24, scrollback: 1000 })
  guardParser(terminal)
  const cut = createStringCutter()
  let replies = ''
  const titles: string[] = []
  terminal.onData((data) => {
    replies += data
  })
  terminal.onTitleChange((title) => titles.push(title))
  const started = performance.now()
  await new Promise<void>((resolve) => terminal.write(cut(new TextEncoder().encode(output)), resolve))
  const ms = performance.now() - started
  const line = terminal.buffer.active.getLine(0)?.translateToString(true) ?? ''
  terminal.dispose()
  return { replies, titles, ms, line }
}

const huge = '2147483647'

describe('guardParser', () => {
  it.each([
    ['REP', `a\x1b[${huge}b`],
    ['SU', `\x1b[${huge}S`],
    ['SD', `\x1b[${huge}T`],
    ['IL', `\x1b[${huge}L`],
    ['DL', `\x1b[${huge}M`],
    ['ICH', `\x1b[${huge}@`],
    ['DCH', `\x1b[${huge}P`],
    ['ECH', `\x1b[${huge}X`],
    ['CHT', `\x1b[${huge}I`],
    ['CBT', `\x1b[${huge}Z`],
    ['CUU', `\x1b[${huge}A`],
    ['CUP', `\x1b[${huge};${huge}H`],
    ['SL', `\x1b[${huge} @`],
    ['SR', `\x1b[${huge} A`],
    ['DECIC', `\x1b[${huge}'}`],
    ['DECDC', `\x1b[${huge}'~`],
    ['REP of a million', 'a\x1b[1000000b'],
    ['SU of a million', '\x1b[1000000S'],
    ['a count with a sub-parameter', `a\x1b[${huge}:1b`],
    ['a number of 20 digits', '\x1b[99999999999999999999b'],
    ['OSC of 20 MB', `\x1b]0;${'A'.repeat(20e6)}\x07`],
    ['combining characters without end', `e${'\u0301'.repeat(2e6)}`],
    ['DCS of 20 MB', `\x1bPq${'A'.repeat(20e6)}\x1b\\`],
  ])('is not hung by %s', async (_name, output) => {
    expect((await feed(output)).ms).toBeLessThan(10_000)
  })

  it.each([
    ['title', '\x1b]0;evil\x07\x1b]2;evil\x07\x1b[21t\x1b[20t'],
    ['window reports', '\x1b[18t\x1b[14t\x1b[8;1;1t'],
    ['clipboard', '\x1b]52;c;?\x07\x1b]52;c;cHduZWQ=\x07'],
    ['colour questions', '\x1b]4;1;?\x07\x1b]10;?\x07\x1b]11;?\x07\x1b]12;?\x1b\\'],
    ['setting question', '\x1bP$q"p\x1b\\\x1bP$q;id\n\x1b\\'],
    ['answerback', '\x05'],
  ])('gives no reply and no title for %s', async (_name, output) => {
    expect(await feed(`${output}ok`)).toMatchObject({ replies: '', titles: [], line: 'ok' })
  })

  it('still answers what programs need', async () => {
    expect((await feed('\x1b[c\x1b[6n')).replies).toBe('\x1b[?1;2c\x1b[1;1R')
    expect((await feed('ab\x1b[3bc')).line).toBe('abbbbc')
  })
})
