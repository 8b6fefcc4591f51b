import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Command, CommandKind } from './index'
import { type Grammar, grammars } from './line-grammar.fixture'
import { quoteForShell, type Shell } from './quote'
import { readCommand } from './read-line'
import { anySpecs, specOf } from './spec-of'
import { commandLine } from './write-line'

test('for every command there are lines that it is read from, and for each of its flags', () => {
  expect(grammars.map(({ spec }) => spec.kind)).toEqual(
    anySpecs.filter(({ steps }) => !steps).map(({ kind }) => kind),
  )
  const missing = grammars.flatMap(({ spec, start, operands, extras }) => [
    ...(operands.length > 0 ? [] : [spec.kind]),
    ...spec.flags
      .map(({ long }) => `--${long}`)
      .filter((flag) => ![start, ...extras].some((text) => text.split(' ').includes(flag)))
      .map((flag) => `${spec.kind} ${flag}`),
  ])
  expect(missing).toEqual([])
})

/** Lines of the command: flags that it takes, some with any text as their value. */
function lineOf({ start, operands, extras, textFlags }: Grammar): fc.Arbitrary<string> {
  const any = fc.string({ unit: 'grapheme', maxLength: 12 }).map(quoteForShell)
  const flag =
    textFlags.length > 0
      ? fc.tuple(fc.constantFrom(...textFlags), any).map(([name, text]) => `${name} ${text}`)
      : fc.constant('')
  return fc
    .tuple(
      fc.constantFrom(...operands),
      fc.subarray([...extras], { maxLength: Math.min(4, extras.length) }),
      fc.array(flag, { maxLength: 1 }),
    )
    .map(([tail, flags, texts]) => [start, ...flags, ...texts, tail].join(' '))
}

/** As it is read back: passwords are never written. */
function withoutSecrets(command: Command): object {
  const secret = new Set(specOf(command).flags.flatMap(({ field, isSecret }) => (isSecret ? [field] : [])))
  return Object.fromEntries(Object.entries(command).filter(([field]) => !secret.has(field)))
}

/** The line in the words of sh, as PowerShell would hand it over. */
function shFromPowerShell(line: string): string {
  const [, variable, value, rest = ''] = /^(?:\$env:(\w+) = '(\w+)'; )?(.*)$/s.exec(line) ?? []
  // Bare or in single quotes; a quote of any sort is doubled within.
  const words = [...rest.matchAll(/'((?:[^'‘’‚‛]|(['‘’‚‛])\2)*)'|[^ ]+/g)].map(([bare, quoted]) =>
    quoteForShell(quoted === undefined ? bare : quoted.replace(/(['‘’‚‛])\1/g, '$1')),
  )
  return [...(variable === undefined ? [] : [`${variable}=${value}`]), ...words].join(' ')
}

const shells: Readonly<Record<Shell, (line: string) => string>> = {
  sh: (line) => line,
  powershell: shFromPowerShell,
}

test('what is written for either shell is read as the same Command, for every command', () => {
  const seen = new Map<CommandKind, number>()
  for (const grammar of grammars) {
    fc.assert(
      fc.property(lineOf(grammar), (text) => {
        const read = readCommand(text)
        if (!read.ok) return
        const { command } = read
        seen.set(command.kind, (seen.get(command.kind) ?? 0) + 1)
        for (const [shell, toSh] of Object.entries(shells) as [Shell, (line: string) => string][]) {
          const back = readCommand(toSh(commandLine(command, undefined, shell)))
          expect(back).toEqual({ ok: true, command: withoutSecrets(command) })
        }
      }),
      { numRuns: 60, seed: 20_261_121 },
    )
  }
  const seldom = grammars.filter(({ spec }) => (seen.get(spec.kind as CommandKind) ?? 0) < 15)
  expect(seldom.map(({ spec }) => spec.kind)).toEqual([])
})
