import { expect, it } from 'vitest'
import type { StopFacts } from '../contract/containers'
import en from '../i18n/en/stop.json'
import ko from '../i18n/ko/stop.json'
import { explainStop } from './explain-stop'

const facts: StopFacts = {
  state: 'exited',
  exitCode: 0,
  isOomKilled: false,
  error: '',
  startedAt: 1,
  finishedAt: 2,
  restartCount: 0,
  restartPolicy: 'no',
  endedBy: 'itself',
  signal: null,
  command: ['serve'],
  lastLines: ['bye'],
}
const keysOf = (change: Partial<StopFacts>) =>
  explainStop({ ...facts, ...change }).map(({ key }) => key.replace('stop:', ''))

it.each<[string, Partial<StopFacts>, string[]]>([
  ['running', { state: 'running' }, []],
  ['never started', { state: 'created' }, ['what.neverStarted', 'next.pressStart']],
  ['dead', { state: 'dead' }, ['what.dead', 'next.removeDead']],
  ['finished', {}, ['what.finished', 'next.finished']],
  ['code 1', { exitCode: 1 }, ['what.failed', 'why.generalError', 'next.readLog']],
  ['code 1, silent', { exitCode: 1, lastLines: [] }, ['what.failed', 'why.generalError', 'next.noLog']],
  ['code 2', { exitCode: 2 }, ['what.failed', 'why.wrongUsage', 'next.readLog']],
  ['code 42', { exitCode: 42 }, ['what.failed', 'why.ownCode', 'next.readLog']],
  ['code 125', { exitCode: 125 }, ['what.failed', 'why.dockerFailed', 'next.readLog']],
  ['code 126', { exitCode: 126 }, ['what.failed', 'why.notExecutable', 'next.notExecutable', 'next.readLog']],
  [
    'code 127',
    { exitCode: 127 },
    ['what.failed', 'why.commandMissing', 'next.commandMissing', 'next.readLog'],
  ],
  ['code 128', { exitCode: 128 }, ['what.failed', 'why.ownCode', 'next.readLog']],
  ['segfault', { exitCode: 139 }, ['what.crashed', 'why.segfault', 'next.segfault', 'next.readLog']],
  ['abort', { exitCode: 134 }, ['what.crashed', 'why.abort', 'next.readLog']],
  ['SIGTERM', { exitCode: 143 }, ['what.endedBySignal', 'why.politeSignal', 'next.readLog']],
  ['SIGPIPE', { exitCode: 141 }, ['what.endedBySignal', 'why.otherSignal', 'next.readLog']],
  ['255', { exitCode: 255 }, ['what.failed', 'why.unspecific', 'next.readLog']],
  [
    'killed, not by docker',
    { exitCode: 137 },
    ['what.killedFromOutside', 'why.killedNotByDocker', 'next.checkMemory', 'next.readLog'],
  ],
  [
    'killed, nobody knows by whom',
    { exitCode: 137, endedBy: 'unknown', lastLines: [] },
    ['what.killedFromOutside', 'why.killedByUnknown', 'next.checkMemory', 'next.noLog'],
  ],
  [
    'out of memory',
    { exitCode: 137, isOomKilled: true },
    ['what.outOfMemory', 'why.outOfMemory', 'next.moreMemory', 'next.readLog'],
  ],
  ['stopped', { endedBy: 'person', signal: 'SIGTERM' }, ['what.stopped']],
  ['stopped by its signal', { exitCode: 143, endedBy: 'person', signal: 'SIGTERM' }, ['what.stopped']],
  [
    'stopped, with a code',
    { exitCode: 3, endedBy: 'person', signal: 'SIGTERM' },
    ['what.stopped', 'why.codeWhileStopping'],
  ],
  [
    'stopped, not obeyed',
    { exitCode: 137, endedBy: 'person', signal: 'SIGTERM' },
    ['what.stoppedByForce', 'why.ignoredSignal', 'next.handleSignal'],
  ],
  ['killed', { exitCode: 137, endedBy: 'person', signal: 'SIGKILL' }, ['what.killed', 'why.killed']],
  [
    'restarting',
    { state: 'restarting', exitCode: 1, restartCount: 4, restartPolicy: 'always' },
    ['what.failed', 'why.generalError', 'why.restarting', 'next.readLog'],
  ],
  [
    'gave up',
    { exitCode: 1, restartCount: 3, restartPolicy: 'on-failure:3' },
    ['what.failed', 'why.generalError', 'why.gaveUp', 'next.readLog'],
  ],
])('explains: %s', (_name, change, keys) => {
  expect(keysOf(change)).toEqual(keys)
})

it.each([
  ['exec: "nope": executable file not found in $PATH: unknown', 'commandMissing'],
  ['exec /run.sh: no such file or directory', 'commandMissing'],
  ['exec: "/data": permission denied: unknown', 'notExecutable'],
  ['exec /bin/app: exec format error', 'wrongProcessor'],
  ['Bind for 0.0.0.0:80 failed: port is already allocated', 'portTaken'],
  ['listen tcp4 0.0.0.0:80: bind: address already in use', 'portTaken'],
  ['error mounting "/a" to rootfs at "/b": not a directory', 'mount'],
  ['write /var/lib/docker/x: no space left on device', 'diskFull'],
])('sorts what the engine says: %s', (error, reason) => {
  expect(keysOf({ state: 'created', exitCode: 127, error })).toEqual([
    'what.startError',
    `why.${reason}`,
    `next.${reason}`,
  ])
})

it('gives each sentence what is filled into it, and has it in both languages', () => {
  const isThere = (key: string) =>
    [en, ko].every((language) => {
      const [group = '', name = ''] = key.split('.')
      const sentences: object = Reflect.get(language, group)
      return name in sentences || `${name}_other` in sentences
    })
  for (let exitCode = 0; exitCode < 256; exitCode++) {
    for (const key of keysOf({ exitCode, restartCount: exitCode }))
      expect([key, isThere(key)]).toEqual([key, true])
  }
  expect(explainStop({ ...facts, exitCode: 139 })[0]).toEqual({
    key: 'stop:what.crashed',
    params: { code: 139, command: 'serve', signal: 'SIGSEGV' },
  })
})
