import { expect, test } from 'vitest'
import { withoutRootPrompts } from './root-prompt'

test('the prompt of a root shell goes, a comment stays', () => {
  expect(withoutRootPrompts('# docker ps')).toBe('docker ps')
  expect(withoutRootPrompts('# docker commit \\\n-a me web\n\n# sudo docker ps\n')).toBe(
    'docker commit \\\n-a me web\n\nsudo docker ps\n',
  )
  const commented = '# docker rm web\ndocker ps'
  expect(withoutRootPrompts(commented)).toBe(commented)
  expect(withoutRootPrompts('# make two\n$ docker ps\n# docker rm web')).toContain('# docker rm web')
  expect(withoutRootPrompts('# dockerize it')).toBe('# dockerize it')
})
