import { expect, it } from 'vitest'
import { tokenize } from './tokenize'

const textsOf = (line: string) => {
  const result = tokenize(line)
  return result.ok ? result.words.map(({ text }) => text) : result.error
}

it.each([
  ['docker stop web', ['docker', 'stop', 'web']],
  ['  a\tb  ', ['a', 'b']],
  [`a 'b c' "d e" f' 'g`, ['a', 'b c', 'd e', 'f g']],
  [`'' ""`, ['', '']],
  [`a\\ b \\'c \\\\`, ['a b', "'c", '\\']],
  [`"a\\"b\\\\c\\n\\$"`, ['a"b\\c\\n$']],
  [`'$HOME | ; \\'`, ['$HOME | ; \\']],
  ['a \\\n  b', ['a', 'b']],
  ['a\\\nb', ['ab']],
  ['a # all of | this', ['a']],
  ['a#b', ['a#b']],
  ['\n a \r\n', ['a']],
  ['한글 "두 낱말" 🐳', ['한글', '두 낱말', '🐳']],
  ['\\🐳', ['🐳']],
  ['', []],
])('reads %j as sh does', (line, words) => {
  expect(textsOf(line)).toEqual(words)
})

it.each([
  ['a | b', '|', 2],
  ['a && b', '&&', 2],
  ['a; b', ';', 1],
  ['a > b', '>', 2],
  ['a >> b', '>>', 2],
  ['a <b', '<', 2],
  ['a $(b)', '$(', 2],
  ['a "x $(b)"', '$(', 5],
  ['a $HOME', '$', 2],
  ['a `b`', '`', 2],
  ['a &', '&', 2],
  ['(a)', '(', 0],
  ['a\nb', '\n', 1],
])('refuses %j and names the character', (line, text, at) => {
  expect(textsOf(line)).toEqual({ code: 'shell-syntax', at, text })
})

it('says where a quote was opened that is never closed', () => {
  expect(textsOf(`a 'b c`)).toEqual({ code: 'open-quote', at: 2, text: "'" })
  expect(textsOf(`a b"c`)).toEqual({ code: 'open-quote', at: 3, text: '"' })
})

it('tells where each word stands', () => {
  const result = tokenize(` ab 'c d'e`)
  expect(result.ok && result.words.map(({ start, end }) => [start, end])).toEqual([
    [1, 3],
    [4, 10],
  ])
})
