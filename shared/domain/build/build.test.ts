import { expect, it } from 'vitest'
import type { BuildEvent } from './build-event'
import { BuildTrace, buildLogLimit, stepLogLimit } from './build-trace'
import { dockerfileFacts } from './dockerfile-facts'
import { dockerfileSteps, lineOfMessage, lineOfStep } from './dockerfile-steps'
import { lintDockerfile } from './lint-dockerfile'
import { parseStepName } from './step-name'

const begun = (id: string, change: Partial<Extract<BuildEvent, { type: 'step' }>> = {}): BuildEvent => ({
  type: 'step',
  id,
  name: `[1/2] RUN ${id}`,
  startedAt: 1,
  endedAt: null,
  isCached: false,
  error: null,
  line: 2,
  ...change,
})

it('finds the line of a numbered step, in a file of several stages', () => {
  const steps = dockerfileSteps(
    'ARG V=1\nFROM busybox:$V AS build\nRUN a \\\n  b\nENV X=1\nRUN same\n\nFROM build\nRUN same\nFROM scratch AS last\nCOPY x /\n',
  )
  const lineOf = (name: string) => lineOfStep(steps, parseStepName(name))
  expect([
    lineOf('[build 1/3] FROM docker.io/library/busybox:1'),
    lineOf('[build 2/3] RUN a   b'),
    lineOf('[build 3/3] RUN same'),
    lineOf('[stage-1 1/1] RUN same'),
    lineOf('[last 1/1] COPY x /'),
    lineOf('[internal] load metadata'),
    lineOf('[last 7/7] RUN no such'),
  ]).toEqual([2, 3, 6, 9, 11, null, null])
})

it('finds the line that a message names', () => {
  expect(lineOfMessage('dockerfile parse error line 7: unknown instruction: FROB')).toBe(7)
  expect(lineOfMessage('dockerfile parse error on line 2: x')).toBe(2)
  expect(lineOfMessage('exit code: 1')).toBeNull()
})

it('keeps the newest of what is printed, within its bounds', () => {
  const trace = new BuildTrace()
  for (let step = 0; step < 12; step++) {
    trace.take(begun(`s${step}`))
    trace.take({ type: 'log', step: `s${step}`, text: `${'x'.repeat(stepLogLimit)}end` })
  }
  const kept = trace.steps.map(({ id }) => trace.log(id).length)
  expect(kept[0]).toBe(stepLogLimit)
  expect(trace.log('s0').endsWith('end')).toBe(true)
  expect(trace.step('s0')?.logCut).toBe(3)
  expect(kept.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(buildLogLimit)
})

it('a build that ends leaves no step running or waiting', () => {
  const trace = new BuildTrace()
  trace.take(begun('a', { endedAt: 2 }))
  trace.take(begun('b'))
  trace.take(begun('c', { startedAt: null }))
  trace.take({ type: 'failure', message: 'gone' })
  trace.end('failed', 9)
  expect(trace.steps.map(({ state, error }) => [state, error])).toEqual([
    ['done', null],
    ['failed', 'gone'],
    ['skipped', null],
  ])
})

it('knows what a Dockerfile lets a build choose', () => {
  expect(dockerfileFacts('ARG A=1\nFROM x AS one\nARG A\nARG B\nFROM one AS two\n')).toEqual({
    args: [
      { name: 'A', value: '1' },
      { name: 'B', value: null },
    ],
    stages: ['one', 'two'],
  })
})

it.each([
  ['FROM node', ['latest-tag']],
  [`FROM node@sha256:${'a'.repeat(64)}\nFROM scratch`, []],
  ['FROM a:1 AS b\nFROM b', []],
  ['FROM a:1\nRUN apt-get update', ['apt-update-alone']],
  ['FROM a:1\nRUN apt-get update && apt-get install curl', ['apt-without-yes']],
  ['FROM a:1\nRUN apt-get update \\\n && apt-get install -y curl', []],
  ['FROM a:1\nRUN cd /x', ['cd-in-run']],
  ['FROM a:1\nRUN cd /x && make', []],
  ['FROM a:1\nADD . /x', ['add-for-copy']],
  ['FROM a:1\nADD a.tar.gz /x\nADD https://x.y/z /', []],
  ['FROM a:1\nRUN sudo make', ['sudo']],
  ['FROM a:1\nENV DB_PASSWORD=x', ['secret-value']],
  ['FROM a:1\nARG TOKEN', []],
  ['FROM a:1\nCMD run', ['shell-form']],
  ['FROM a:1\nCMD ["a"]\nCMD ["b"]', ['v37']],
  ['FROM a:1\nFROB x', ['v38']],
  ['RUN x', ['v20']],
])('checks %j', (text, codes) => {
  expect(lintDockerfile(text).map(({ code }) => code)).toEqual(codes)
})
