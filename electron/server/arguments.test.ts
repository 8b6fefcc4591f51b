import { expect, it } from 'vitest'
import { readArguments } from './arguments'

it('reads the flags', () => {
  expect(readArguments([])).toEqual({ port: 0, isOpen: true })
  expect(readArguments(['--port', '8080', '--no-open', '--token-file', 'f', '--host', 'localhost'])).toEqual({
    port: 8080,
    isOpen: false,
    tokenFile: 'f',
  })
})

it.each([
  [['--host', '0.0.0.0'], '127.0.0.1 only'],
  [['--host', '::'], '127.0.0.1 only'],
  [['--host', '192.168.1.2'], '127.0.0.1 only'],
  [['--port=-1'], '--port wants'],
  [['--port', '65536'], '--port wants'],
  [['--port', '80x'], '--port wants'],
  [['--token', 'x'], '--token'],
  [['--no-auth'], '--no-auth'],
  [['8080'], '8080'],
])('refuses %j', (argv, words) => {
  expect(() => readArguments(argv)).toThrow(words)
})
