import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActivityEntry } from '../contract/activity'
import type { Command } from './index'
import { lineInShell } from './line-in-shell'
import { quoteForPowerShell, quoteForShell } from './quote'
import { toScript } from './script'
import { commandLine } from './write-line'

const sh = (script: string): string => execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' })

it('sh reads back every word', () => {
  const word = fc.string({ unit: fc.constantFrom(...`a1 '"$\`\\!*?[]{}()<>|&;#~=%@:,./-\n\t한👍`) })
  const words = fc.sample(
    fc.array(
      word.filter((each) => !each.includes('\0')),
      { maxLength: 6 },
    ),
    60,
  )
  for (const each of words) {
    const line = ['printf', '%s\\0', ...each].map(quoteForShell).join(' ')
    expect(sh(line)).toBe(each.length === 0 ? '\0' : each.map((one) => `${one}\0`).join(''))
  }
})

it.each([
  ['web', 'web'],
  ['busybox:latest', 'busybox:latest'],
  ['localhost:5000/a/b:c', 'localhost:5000/a/b:c'],
  ['--name', '--name'],
  ['--time=5', '--time=5'],
  ['-v', '-v'],
  ['/a/b.txt', '/a/b.txt'],
  ['', "''"],
  ['a b', "'a b'"],
  ["it's", "'it''s'"],
  ['it\u2019s', "'it\u2019\u2019s'"],
  ['$HOME', "'$HOME'"],
  ['`n', "'`n'"],
  ['a,b', "'a,b'"],
  ['type=bind,src=/a', "'type=bind,src=/a'"],
  ['@file', "'@file'"],
  ['user@host', "'user@host'"],
  ['{{.Name}}', "'{{.Name}}'"],
  ['#no', "'#no'"],
  ['a;b', "'a;b'"],
  ['a|b', "'a|b'"],
  ['a&b', "'a&b'"],
  ['(a)', "'(a)'"],
  ['>out', "'>out'"],
  ['~', "'~'"],
  ['--a.b', "'--a.b'"],
  ['--filter=label:x', "'--filter=label:x'"],
  ['--%', "'--%'"],
  ['100%', "'100%'"],
  ['*', "'*'"],
  ['a"b', `'a"b'`],
  ['a\nb', "'a\nb'"],
  ['C:\\temp', "'C:\\temp'"],
  ['한글', "'한글'"],
])('PowerShell gets %j as %s', (word, quoted) => {
  expect(quoteForPowerShell(word)).toBe(quoted)
})

it('writes a line for either shell, and turns one into the other', () => {
  const command: Command = {
    kind: 'container.exec',
    target: 'web',
    command: ['sh', '-c', "echo 'a b' $X"],
  }
  const line = commandLine(command)
  expect(commandLine(command, undefined, 'powershell')).toBe(`docker exec web sh -c 'echo ''a b'' $X'`)
  expect(lineInShell(line, 'powershell')).toBe(commandLine(command, undefined, 'powershell'))
  expect(lineInShell(line, 'sh')).toBe(line)
  expect(lineInShell('DOCKER_BUILDKIT=1 docker build .', 'powershell')).toBe(
    "$env:DOCKER_BUILDKIT = '1'; docker build .",
  )
  expect(lineInShell('docker ps | grep web', 'powershell')).toBe('docker ps | grep web')
  expect(lineInShell("docker rm web &&\ndocker run 'a b'", 'powershell')).toBe(
    "docker rm web &&\ndocker run 'a b'",
  )
})

const entry = (command: Command, change: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: 'some-entry',
  command,
  line: commandLine(command),
  startedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  endedAt: Date.UTC(2026, 0, 2, 3, 4, 5) + 1_250,
  state: 'done',
  progress: null,
  results: [],
  ...change,
})
const entries = [
  entry({ kind: 'volume.create', name: 'data', labels: { a: "it's\ntwo" } }),
  entry(
    { kind: 'container.remove', targets: ['x'] },
    {
      state: 'failed',
      line: "docker rm 'x\ny'",
      results: [
        {
          target: 'x',
          outcome: 'failed',
          error: { code: 'conflict', message: 'no\ntouch /tmp/no-such' },
          details: [],
        },
      ],
    },
  ),
  entry({
    kind: 'container.run',
    image: 'db:1',
    env: [{ name: 'DB_PASSWORD' }, { name: 'MODE', value: 'a b' }],
  }),
  entry({ kind: 'container.stop', targets: ['web'] }, { state: 'running', endedAt: null }),
]

it('is a script that runs what was run, in order, and nothing that failed', () => {
  const script = toScript(entries, 'sh')
  expect(script).toContain('# 2026-01-02T03:04:05.000Z, 1.3 s, done')
  expect(script).toContain("export DB_PASSWORD=''")
  const ran = sh(`docker() { printf '<%s>' "$@"; echo; }\n${script}`)
  expect(ran).toBe(
    "<volume><create><--label><a=it's\ntwo><data>\n<run><--env><DB_PASSWORD><--env><MODE=a b><db:1>\n",
  )
})

it('is one for PowerShell too', () => {
  const lines = toScript(entries, 'powershell').split('\n')
  expect(lines[0]).toBe("$ErrorActionPreference = 'Stop'")
  expect(lines).toContain("$env:DB_PASSWORD = ''")
  expect(lines).toContain("docker run --env DB_PASSWORD --env 'MODE=a b' db:1")
  expect(lines).toContain("# docker rm 'x")
  expect(lines).toContain('# touch /tmp/no-such')
})
