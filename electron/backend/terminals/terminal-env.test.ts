import { expect, it } from 'vitest'
import { terminalEnv } from './terminal-env'

it('fills in terminal type and language only where nobody says otherwise', () => {
  expect(terminalEnv([])).toEqual(['TERM=xterm-256color', 'LANG=C.UTF-8'])
  expect(terminalEnv(['LANG=ko_KR.UTF-8'])).toEqual(['TERM=xterm-256color'])
  expect(terminalEnv(['PATH=/bin'], ['TERM=vt100', 'LC_ALL=C', 'A=1', 'A=2=3'])).toEqual([
    'TERM=vt100',
    'LC_ALL=C',
    'A=2=3',
  ])
})
