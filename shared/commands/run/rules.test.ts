import { expect, it } from 'vitest'
import { isSecretName } from '../../domain/secret-variable'
import { readCommand } from '../read-line'
import { commandLine } from '../write-line'
import { apiNeedsOf } from './api-needs'
import { conflictsOf } from './conflicts'
import { fixedPorts } from './fixed-ports'
import type { RunOptions } from './options'
import { publishedPort } from './published-port'

const errorOf = (line: string) => {
  const read = readCommand(line)
  return read.ok ? commandLine(read.command) : read.error
}
const optionsOf = (line: string): RunOptions => {
  const read = readCommand(line)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.command as RunOptions
}

it.each([
  ['docker run --rm --restart always img', 26],
  ['docker run --no-healthcheck --health-cmd true img', 11],
  ['docker run --network a --network host img', 21],
  ['docker run --network a --network a img', 21],
  ['docker run --network host --network-alias x img', 42],
  ['docker run -p 80:80 --network container:web img', 14],
  ['docker run --memory 1g --memory-swap 512m img', 37],
  ['docker run --cpus 1 --cpu-quota 1000 img', 18],
  ['docker run -v a1:/data --mount dst=/data/ img', 14],
  ['docker run --log-driver none --log-opt a=b img', 39],
])('refuses what does not go together: %s', (line, at) => {
  expect(errorOf(line)).toMatchObject({ code: 'bad-value', at, params: { reason: 'conflict' } })
})

it.each([
  ['docker run -m 5m img', 14],
  ['docker run --cpus 0.001 img', 18],
  ['docker run --health-interval 5us img', 29],
  ['docker run --blkio-weight 5 img', 26],
  ['docker run --oom-score-adj 5000 img', 27],
])('refuses what the engine is known to refuse: %s', (line, at) => {
  expect(errorOf(line)).toMatchObject({ code: 'bad-value', at, params: { reason: 'out-of-range' } })
})

it.each([
  ['--cidfile', 'to-file'],
  ['--sig-proxy', 'terminal'],
  ['--use-api-socket', 'experimental'],
])('names %s, which it does not carry out, and says why', (flag, reason) => {
  expect(errorOf(`docker run ${flag}=x img`)).toEqual({
    code: 'unsupported-flag',
    at: 11,
    params: { flag, reason },
  })
})

it('takes what follows the image as it is', () => {
  expect(errorOf('docker run -it --rm img -p 80 --rm -- x')).toBe(
    'docker run --interactive --tty --rm img -p 80 --rm -- x',
  )
  expect(errorOf('docker run -- img ls')).toBe('docker run img ls')
  expect(errorOf('docker run --publsh 80 img')).toEqual({
    code: 'unknown-flag',
    at: 11,
    params: { flag: '--publsh', suggestion: '--publish' },
  })
  expect(errorOf('docker run -d')).toEqual({ code: 'missing-operand', at: 13, params: { operand: 'image' } })
})

it('tells where in a value the fault is', () => {
  expect(errorOf('docker run -p 8080:x img')).toEqual({
    code: 'bad-value',
    at: 19,
    params: { name: '-p', value: '8080:x', reason: 'not-a-number' },
  })
  expect(errorOf('docker run --restart=always:3 img')).toMatchObject({
    at: 28,
    params: { reason: 'conflict' },
  })
})

it('finds no conflict in a form that is hardly filled', () => {
  expect(conflictsOf({})).toEqual([])
  expect(conflictsOf({ networkAliases: ['a'], networks: [{ name: 'lane' }] })).toEqual([])
})

it('knows what an engine must speak', () => {
  const line =
    'docker run --annotation a=b --network name=n,gw-priority=1 --mount type=image,src=a,dst=/b img'
  expect(apiNeedsOf(optionsOf(line))).toEqual([
    { flag: '--annotation', since: '1.43' },
    { flag: '--mount type=image', since: '1.48' },
    { flag: '--network gw-priority', since: '1.48' },
  ])
  expect(apiNeedsOf(optionsOf('docker run -p 80 -v a1:/b --network n img'))).toEqual([])
})

it('lists the host ports that are asked for one by one', () => {
  const texts = ['80', '0:80', '8000-8001:80-81', '9000-9005:90', '127.0.0.1:53:53/udp']
  const ports = texts.flatMap((text) => {
    const read = publishedPort.read(text)
    return read.ok ? [read.value] : []
  })
  expect(fixedPorts(ports)).toEqual([
    { hostPort: 8000, protocol: 'tcp' },
    { hostPort: 8001, protocol: 'tcp' },
    { hostIp: '127.0.0.1', hostPort: 53, protocol: 'udp' },
  ])
})

it.each([
  ['DB_PASSWORD', true],
  ['MYSQL_ROOT_PASSWORD', true],
  ['AWS_SECRET_ACCESS_KEY', true],
  ['API_KEY', true],
  ['githubToken', true],
  ['PGPASSWORD', true],
  ['MONKEY', false],
  ['PATH', false],
  ['KEYBOARD_LAYOUT', false],
])('looks whether %s is a secret: %s', (name, isSecret) => {
  expect(isSecretName(name)).toBe(isSecret)
})
