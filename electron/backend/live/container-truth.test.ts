import { beforeEach, expect, test } from 'vitest'
import { ContainerTruth } from './container-truth'
import type { EngineEvent } from './engine-event'
import { containerSchema, toContainerRow } from './to-container-row'

let truth: ContainerTruth
beforeEach(() => {
  truth = new ContainerTruth()
})

function event(action: string, attributes: Record<string, string> = {}): EngineEvent {
  return { kind: 'container', action, id: 'c', attributes, at: 0, atNano: '0' }
}
const listed = (State: string, Status: string) =>
  toContainerRow(containerSchema.parse({ Id: 'c', State, Status }))
const up = listed('running', 'Up 3 minutes')
const paused = listed('paused', 'Up 3 minutes (Paused)')
const exited = listed('exited', 'Exited (0) 1 second ago')

test.each([
  ['pause', up, { state: 'paused', status: 'Up 3 minutes (Paused)' }],
  ['unpause', paused, { state: 'running', status: 'Up 3 minutes' }],
  ['start', exited, { state: 'running', exitCode: null }],
  ['start', listed('created', 'Created'), { state: 'running' }],
])('%s is believed before the list shows it', (action, row, expected) => {
  truth.note(event(action))
  expect(truth.judge([row])).toMatchObject({ rows: [expected], again: ['c'], inspect: [] })
})

test('an end is believed with its exit code', () => {
  truth.note(event('die', { exitCode: '137' }))
  expect(truth.judge([up]).rows).toMatchObject([{ state: 'exited', exitCode: 137, ports: [] }])
})

test('once the list agrees, the list is believed alone', () => {
  truth.note(event('pause'))
  expect(truth.judge([paused])).toEqual({ rows: [paused], again: [], inspect: [] })
  expect(truth.judge([up]).rows).toEqual([up])
})

test('the last event counts', () => {
  truth.note(event('die', { exitCode: '1' }))
  truth.note(event('start'))
  expect(truth.judge([exited]).rows).toMatchObject([{ state: 'running' }])
})

test('a restarting container contradicts neither its end nor its start', () => {
  const restarting = listed('restarting', 'Restarting (1) 1 second ago')
  for (const action of ['die', 'start']) {
    truth.note(event(action))
    expect(truth.judge([restarting]).rows).toEqual([restarting])
  }
})

test('after some looks inspect is asked, and its word stands until the list says something new', () => {
  truth.note(event('die', { exitCode: '137' }))
  for (let look = 0; look < 3; look++) expect(truth.judge([up]).again).toEqual(['c'])
  expect(truth.judge([up]).inspect).toEqual([up])
  truth.correct(up, { state: 'exited', exitCode: 137, status: 'Exited (137)' })
  expect(truth.judge([up])).toMatchObject({
    rows: [{ state: 'exited', exitCode: 137 }],
    again: [],
    inspect: [],
  })
  expect(truth.judge([exited]).rows).toEqual([exited])
})

test('where inspect sides with the list, so do we', () => {
  truth.note(event('die'))
  truth.correct(up, { state: 'running', exitCode: null, status: 'running' })
  expect(truth.judge([up]).rows).toEqual([up])
})
