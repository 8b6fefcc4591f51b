import { expect, it } from 'vitest'
import { emptyLiveState } from '../../live/live-state'
import { liveProblems } from './live-problems'
import { readRunLine } from './read-run-line'

it.each([
  ['$ docker run --memroy 1g web', ['unknown-flag', '--memroy']],
  ['docker run -p 80:x web', ['bad-value', '80:x']],
  ['docker run -e A=1 web | cat', ['shell-syntax', '|']],
  ['docker run -d', ['missing-operand', '-d']],
  ['docker stop web', ['other-command', 'docker']],
  ['', ['empty', '']],
])('says what is wrong with %j, and marks the word', (line, expected) => {
  const read = readRunLine(line)
  expect(read.ok ? null : [read.problem.code, read.problem.word]).toEqual(expected)
})

it('shows the word with some of the line around it', () => {
  const read = readRunLine(
    `docker run ${'-e NAME=value '.repeat(8)}--memroy 1g ${'-e NAME=value '.repeat(8)}web`,
  )
  expect(read).toMatchObject({
    ok: false,
    problem: { before: expect.stringMatching(/^… .{40}$/), after: expect.stringMatching(/^.{40} …$/) },
  })
})

it('refuses what the engine would: a name in use, a network that there is not', () => {
  const known = new Set(['containers', 'networks'] as const)
  const row = { id: 'a'.repeat(64), name: 'web' }
  const state = {
    known,
    containers: new Map([[row.id, row]]) as never,
    networks: new Map([['b', { id: 'bcdef0', name: 'lane' }]]) as never,
  }
  expect(liveProblems({ name: 'web', networks: [{ name: 'nowhere' }] }, state)).toEqual([
    { field: 'name', code: 'name-taken' },
    { field: 'networks', code: 'no-network' },
  ])
  const networks = [{ name: 'lane' }, { name: 'bcd' }, { name: 'host' }, { name: 'container:web' }]
  expect(liveProblems({ name: 'other', networks }, state)).toEqual([])
  expect(liveProblems({ networks: [{ name: 'nowhere' }] }, emptyLiveState)).toEqual([])
})
