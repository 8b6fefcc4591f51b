import { expect, it } from 'vitest'
import type { EngineEvent } from '../live/engine-event'
import { StopCauses } from './stop-causes'

/** Events `action[:signal]@second` of one container. */
function causeAfter(...script: string[]) {
  const causes = new StopCauses()
  for (const line of script) causes.note(event(line))
  return causes.of('c')
}

function event(line: string): EngineEvent {
  const [, action = '', signal, second] = /^(\w+)(?::(\w+))?@([\d.]+)$/.exec(line) ?? []
  const attributes: Record<string, string> = signal === undefined ? {} : { signal }
  return { kind: 'container', id: 'c', action, attributes, at: Number(second) * 1000, atNano: '0' }
}

const person = (signal: string) => ({ endedBy: 'person', signal })
const itself = { endedBy: 'itself', signal: null }
const unknown = { endedBy: 'unknown', signal: null }

it('tells a stop, a stop that was not obeyed, a kill and a crash apart', () => {
  expect(causeAfter('start@1', 'kill:15@2', 'die@3', 'stop@4')).toEqual(person('SIGTERM'))
  expect(causeAfter('start@1', 'kill:15@2', 'kill:9@12', 'die@13', 'stop@14')).toEqual(person('SIGTERM'))
  expect(causeAfter('start@1', 'kill:9@2', 'die@3')).toEqual(person('SIGKILL'))
  expect(causeAfter('start@1', 'kill:SIGINT@2', 'die@3')).toEqual(person('SIGINT'))
  expect(causeAfter('start@1', 'die@3')).toEqual(itself)
})

it('takes a signal that is news for the process, or long past, for no cause', () => {
  expect(causeAfter('start@1', 'kill:1@2', 'die@3')).toEqual(itself)
  expect(causeAfter('start@1', 'kill:15@2', 'die@600')).toEqual(itself)
  expect(causeAfter('start@1', 'kill:15@2', 'die@600', 'stop@601')).toEqual(person('SIGTERM'))
})

it('forgets with a new start, and knows nothing of what it did not see', () => {
  expect(causeAfter('kill:15@2', 'die@3', 'stop@4', 'start@5', 'die@6')).toEqual(itself)
  expect(causeAfter('start@1')).toEqual(unknown)
  expect(causeAfter()).toEqual(unknown)
  expect(causeAfter('die@1', 'destroy@2')).toEqual(unknown)
})

it('passes over the repetitions of a history that is read late', () => {
  expect(causeAfter('start@5', 'kill:9@6', 'die@7', 'start@1', 'die@2', 'start@5', 'kill:9@6')).toEqual(
    person('SIGKILL'),
  )
})

it('knows of a want of memory, also when it is told after the end, until the next start', () => {
  const causes = new StopCauses()
  for (const line of ['start@1', 'die@2', 'oom@2']) causes.note(event(line))
  expect([causes.ranOutOfMemory('c'), causes.of('c')]).toEqual([true, itself])
  for (const line of ['start@3', 'oom@2']) causes.note(event(line))
  expect(causes.ranOutOfMemory('c')).toBe(false)
})

it('remembers a bounded number of containers', () => {
  const causes = new StopCauses()
  for (let index = 0; index < 6_000; index++) causes.note({ ...event('die@1'), id: String(index) })
  expect([causes.of('0'), causes.of('5999')]).toEqual([unknown, itself])
})
