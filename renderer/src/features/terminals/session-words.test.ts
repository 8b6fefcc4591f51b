import { expect, it } from 'vitest'
import { sessionLine } from './session-line'
import { splitWords } from './split-words'

it.each([
  ['bash -l', ['bash', '-l']],
  ['  sh  -c  "echo \\"hi\\" $HOME"  ', ['sh', '-c', 'echo "hi" $HOME']],
  ['sh -c \'a "b" \\c\'', ['sh', '-c', 'a "b" \\c']],
  ['a\\ b ""', ['a b', '']],
  ['', []],
])('splits %s', (line, words) => {
  expect(splitWords(line)).toEqual(words)
})

it('refuses an open quote', () => {
  expect(splitWords("sh -c 'oops")).toBeNull()
})

it('writes the docker line', () => {
  const options = { user: '1000', workdir: '/my dir', env: ['A=b c'] }
  expect(sessionLine({ mode: 'exec', ...options }, 'web', ['bash'])).toBe(
    "docker exec -it --user 1000 --workdir '/my dir' --env 'A=b c' web bash",
  )
  expect(sessionLine({ mode: 'attach' }, 'web', [])).toBe('docker attach web')
})
