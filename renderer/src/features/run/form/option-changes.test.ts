import { expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { readCommand } from '#shared/commands/read-line'
import { optionChanges, updateFor } from './option-changes'

const options = (line: string) => {
  const read = readCommand(`docker create ${line}`)
  if (!read.ok) throw new Error(line)
  const { kind: _kind, ...rest } = read.command as CommandOf<'container.create'>
  return rest
}
const shown = (before: string, after: string): string[] =>
  optionChanges(options(before), options(after)).map(
    (change) => `${change.field}: ${change.before ?? '-'} > ${change.after ?? '-'}`,
  )

it.each([
  ['web:1', 'web:2', ['image: web:1 > web:2']],
  ['web', "web sh -c 'a b'", ['command: - > sh -c a b']],
  ['-p 80:80 -p 81:81 web', '-p 81:81 -p 82:82 web', ['ports: 80:80 > -', 'ports: - > 82:82']],
  ['-e A=1 -e B=2 web', '-e A=3 -e C=4 web', ['env: A=1 > A=3', 'env: B=2 > -', 'env: - > C=4']],
  ['-e DB_PASSWORD=a web', '-e DB_PASSWORD=b web', ['env: DB_PASSWORD=•••••• > DB_PASSWORD=••••••']],
  ['-l a=1 web', '-l a=2 web', ['labels: a=1 > a=2']],
  ['--memory 1g web', '--memory 512m --init web', ['init: - > --init', 'memory: 1g > 512m']],
  ['--rm web', 'web', ['autoRemove: --rm > -']],
  ['-e A=1 web', '-e A=1 web', []],
])('%s > %s', (before, after, expected) => {
  expect(shown(before, after)).toEqual(expected)
})

it.each([
  ['-m 1g web', '-m 2g web', { memory: 2 ** 31, memorySwap: 2 ** 32 }],
  ['-m 1g web', '-m 2g --memory-swap 3g web', { memory: 2 ** 31, memorySwap: 3 * 2 ** 30 }],
  ['--restart always web', 'web', { restart: { name: 'no' } }],
  ['--pids-limit 5 web', 'web', { pidsLimit: -1 }],
  [
    'web',
    '--cpus 1.5 --restart on-failure:3 web',
    { cpus: 1.5, restart: { name: 'on-failure', retries: 3 } },
  ],
  ['-m 1g web', 'web', null],
  ['--cpus 1 web', 'web', null],
  ['web', '-m 1g -e A=1 web', null],
  ['web', 'web', null],
])('changes in place from %s to %s: %j', (before, after, expected) => {
  const update = updateFor('id', options(before), options(after))
  expect(update).toEqual(expected && { kind: 'container.update', targets: ['id'], ...expected })
})
