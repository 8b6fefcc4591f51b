import { expect, test } from 'vitest'
import { joinLines, splitCommands } from './split-commands'

const texts = (text: string): string[] => splitCommands(text).map((part) => part.text)

test('one command a line; blanks and comments are left out', () => {
  const text = "# first, don't wait\ndocker stop a\n\n  # then\r\ndocker rm a # gone\r\n"
  expect(splitCommands(text)).toEqual([
    { text: 'docker stop a', start: 20 },
    { text: 'docker rm a # gone', start: 45 },
  ])
})

test('a backslash and a quote carry a command over the end of the line', () => {
  expect(texts('docker run \\\n  -d \\\n  nginx\ndocker ps')).toEqual([
    'docker run \\\n  -d \\\n  nginx',
    'docker ps',
  ])
  expect(texts('docker run nginx sh -c "a\nb"\r\ndocker ps')).toEqual([
    'docker run nginx sh -c "a\nb"',
    'docker ps',
  ])
  expect(texts("docker run nginx echo '\\'\ndocker ps")).toEqual(["docker run nginx echo '\\'", 'docker ps'])
  expect(texts('docker stop a\\')).toEqual(['docker stop a\\'])
  expect(texts('')).toEqual([])
})

test('; and && part commands too, but not in quotes or comments', () => {
  expect(splitCommands('docker stop a && docker rm a;docker ps')).toEqual([
    { text: 'docker stop a ', start: 0 },
    { text: ' docker rm a', start: 16 },
    { text: 'docker ps', start: 29 },
  ])
  expect(texts('docker run nginx sh -c "a && b; c" # then; again')).toHaveLength(1)
  expect(texts('docker run nginx echo a\\;b')).toHaveLength(1)
  expect(texts(' ; && ')).toEqual([])
})

test('a command over several lines becomes one line', () => {
  expect(joinLines('docker run \\\n  -d \\\r\n  nginx\n')).toBe('docker run -d nginx')
})
