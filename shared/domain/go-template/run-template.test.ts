import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTemplate } from './parse'
import { runTemplate } from './run-template'
import { TemplateError } from './tokens'

const value = {
  Id: 'abc',
  Name: '/web',
  State: { Running: true, Pid: 12 },
  Args: ['-c', 'ls'],
  None: null,
  Config: { Labels: { b: '2', a: '1' } },
  NetworkSettings: {
    IPAddress: '10.0.0.2',
    Networks: { front: { IPAddress: '10.1.0.2' }, back: { IPAddress: '10.2.0.2' } },
    Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8080' }], '90/tcp': null },
  },
}
const run = (template: string): string => runTemplate(parseTemplate(template), value, new Set(['Labels']))

test.each([
  ['plain', 'plain'],
  ['{{.Id}} {{.ID}}', 'abc abc'],
  ['{{.NetworkSettings.IPAddress}}', '10.0.0.2'],
  ['{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}', '10.2.0.2 10.1.0.2 '],
  ['{{range $name, $_ := .NetworkSettings.Networks}}{{$name}},{{end}}', 'back,front,'],
  [
    '{{range $p, $conf := .NetworkSettings.Ports}}{{with $conf}}{{$p}} -> {{(index . 0).HostPort}}{{end}}{{end}}',
    '80/tcp -> 8080',
  ],
  ['{{(index (index .NetworkSettings.Ports "80/tcp") 0).HostPort}}', '8080'],
  ['{{json .Config}}', '{"Labels":{"b":"2","a":"1"}}'],
  ['{{.Config.Labels}} {{.Args}} {{.None}}', 'map[a:1 b:2] [-c ls] <nil>'],
  ['{{.Config.Labels.a}} {{.Config.Labels.c}} {{index .Config.Labels "b"}}', '1 <no value> 2'],
  ['{{join .Args " "}}', '-c ls'],
  ['{{.Name | upper | printf "%-6s|"}}', '/WEB  |'],
  ['{{if eq .State.Pid 12}}yes{{else}}no{{end}}', 'yes'],
  ['{{if .None}}a{{else if .State.Running}}b{{else}}c{{end}}', 'b'],
  ['{{range .None}}x{{else}}none{{end}}', 'none'],
  ['{{$x := .Id}}{{$x}}{{$.Id}}', 'abcabc'],
  ['a {{- .Id -}} b', 'aabcb'],
  ['{{/* a comment */}}{{len .Args}}{{println "x"}}', '2x\n'],
  ['{{slice .Name 1}} {{truncate .Name 2}} {{split "a,b" ","}}', 'web /w [a b]'],
  ['{{and .State.Running (not .None)}}', 'true'],
])('%s', (template, text) => {
  expect(run(template)).toBe(text)
})

test.each([
  ['{{.Nope}}', 'no entry for key "Nope"'],
  ['{{.Id', 'unclosed action'],
  ['{{if .Id}}', 'unexpected EOF'],
  ['{{end}}', 'unexpected {{end}}'],
  ['{{nope .Id}}', 'function "nope" not defined'],
  ['{{template "x"}}', '{{template}} is not supported'],
  ['{{$y}}', 'undefined variable'],
  ['{{constructor}}', 'not defined'],
  ['{{.constructor}}', 'no entry for key'],
  ['{{index .Args 7}}', 'index out of range'],
  ['{{.Id.More}}', "can't evaluate field"],
])('%s is refused', (template, words) => {
  expect(() => run(template)).toThrow(words)
})

test('random templates give text or a TemplateError', () => {
  const piece = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '.',
      '.Args',
      '$x',
      ':=',
      'range',
      'end',
      'if',
      'else',
      '(',
      ')',
      '|',
      ' ',
      '"a"',
      'json',
    ],
    ...['index', '0', ',', '$', '{{-', '-}}', '`', 'with', '.Config.Labels', 'x', 'printf', '"%s"', 'len'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      try {
        run(pieces.join(''))
      } catch (error) {
        expect(error).toBeInstanceOf(TemplateError)
      }
    }),
    { numRuns: 5000 },
  )
})
