import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from './index'
import { readCommand } from './read-line'

const commandOf = (line: string) => {
  const result = readCommand(line)
  return result.ok ? result.command : result.error
}

it.each([
  ['docker stop web', { kind: 'container.stop', targets: ['web'] }],
  ['docker container stop web db', { kind: 'container.stop', targets: ['web', 'db'] }],
  ['stop -t 5 web', { kind: 'container.stop', targets: ['web'], timeout: 5 }],
  ['docker stop -t5 web', { kind: 'container.stop', targets: ['web'], timeout: 5 }],
  ['docker stop --time=-1 web', { kind: 'container.stop', targets: ['web'], timeout: -1 }],
  ['docker stop --timeout 5 web', { kind: 'container.stop', targets: ['web'], timeout: 5 }],
  ['docker stop web --time 5', { kind: 'container.stop', targets: ['web'], timeout: 5 }],
  ['sudo docker rm -fv web', { kind: 'container.remove', targets: ['web'], force: true, volumes: true }],
  ['docker rm --force=false web', { kind: 'container.remove', targets: ['web'] }],
  ['docker rm -f -- web', { kind: 'container.remove', targets: ['web'], force: true }],
  ['docker kill -s HUP web', { kind: 'container.kill', targets: ['web'], signal: 'HUP' }],
  ['docker rename old new', { kind: 'container.rename', target: 'old', name: 'new' }],
  ['docker pull nginx', { kind: 'image.pull', reference: 'nginx' }],
  ['docker image rm nginx:1', { kind: 'image.remove', targets: ['nginx:1'] }],
  ['docker volume create', { kind: 'volume.create' }],
  [
    `docker volume create --label a=1 --label 'b=x y' -o type=nfs v1`,
    { kind: 'volume.create', name: 'v1', labels: { a: '1', b: 'x y' }, options: { type: 'nfs' } },
  ],
  [
    'docker network create \\\n  -d bridge --subnet 10.1.0.0/16 --internal lane  # mine',
    { kind: 'network.create', name: 'lane', driver: 'bridge', subnets: ['10.1.0.0/16'], internal: true },
  ],
  [
    'DOCKER_BUILDKIT=0 docker build -t me/web:1 --build-arg A=b .',
    {
      kind: 'image.build',
      builder: 'classic',
      tags: ['me/web:1'],
      buildArgs: [{ name: 'A', value: 'b' }],
      context: '.',
    },
  ],
  ['docker builder prune -af', { kind: 'builder.prune', all: true, force: true }],
] satisfies [string, Command][])('reads %j', (line, command) => {
  expect(commandOf(line)).toEqual(command)
})

it.each([
  ['', { code: 'empty', at: 0, params: {} }],
  ['docker', { code: 'empty', at: 6, params: {} }],
  ['docker stpo web', { code: 'unknown-command', at: 7, params: { command: 'stpo', suggestion: 'stop' } }],
  ['docker frobnicate', { code: 'unknown-command', at: 7, params: { command: 'frobnicate' } }],
  [
    'docker volume creat x',
    { code: 'unknown-command', at: 7, params: { command: 'volume creat', suggestion: 'volume create' } },
  ],
  [
    'docker stop --tmie 5 web',
    { code: 'unknown-flag', at: 12, params: { flag: '--tmie', suggestion: '--time' } },
  ],
  ['docker rm -fx web', { code: 'unknown-flag', at: 12, params: { flag: '-x' } }],
  ['docker stop web -t', { code: 'missing-value', at: 18, params: { flag: '-t' } }],
  ['docker stop -t soon web', { code: 'bad-value', at: 15, params: { name: '-t', value: 'soon' } }],
  ['docker rm --force=maybe web', { code: 'bad-value', at: 18, params: { name: '--force', value: 'maybe' } }],
  ['docker stop', { code: 'missing-operand', at: 11, params: { operand: 'container' } }],
  ['docker stop ../x', { code: 'bad-value', at: 12, params: { name: 'container', value: '../x' } }],
  [
    'docker network create --subnet nowhere n1',
    { code: 'bad-value', at: 31, params: { name: '--subnet', value: 'nowhere', reason: 'bad-address' } },
  ],
  ['docker rename a b c', { code: 'too-many-operands', at: 18, params: { value: 'c' } }],
  ['docker stop web; reboot', { code: 'shell-syntax', at: 15, params: { text: ';' } }],
  [
    'DOCKER_BUILDKIT=0 docker stop web',
    { code: 'bad-value', at: 0, params: { name: 'DOCKER_BUILDKIT', value: '0' } },
  ],
  [
    'docker build -',
    { code: 'bad-value', at: 13, params: { name: 'word', value: '-', reason: 'needs-file' } },
  ],
  [
    'docker build --ssh default .',
    { code: 'unsupported-flag', at: 13, params: { flag: '--ssh', reason: 'buildx' } },
  ],
  ["docker stop 'web", { code: 'open-quote', at: 12, params: { text: "'" } }],
])('says what is wrong with %j', (line, error) => {
  expect(commandOf(line)).toEqual(error)
})

it('never throws, whatever is typed', async () => {
  const line = fc.array(
    fc.constantFrom('docker ', 'stop ', '-t', '--', "'", '"', '\\', '\n', '#', '=', 'web ', '$'),
  )
  await fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        line.map((parts) => parts.join('')),
      ),
      (typed) => void readCommand(typed),
    ),
  )
})
