import { expect, test } from 'vitest'
import { containerRow } from '#shared/contract/container-row.fixture'
import type { ContainerRow } from '#shared/contract/rows'
import { plannedRemoval, withRunning, withVolumes } from '../../commands/container-removal'
import { renameProblem } from '../../commands/rename-problem'
import { exitReason } from './exit-reason'
import { filterContainers } from './filter-containers'
import { logsPath } from './logs-path'

const row = (name: string, state: string, more: Partial<ContainerRow> = {}): ContainerRow =>
  containerRow(`id-${name}`, {
    name,
    image: 'busybox:latest',
    imageId: 'sha256:1',
    command: 'sleep 5',
    createdAt: 1,
    state,
    ...more,
  })
const web = row('web', 'running', { ports: [{ containerPort: 80, hostPort: 8080, protocol: 'tcp' }] })
const db = row('db', 'exited', { project: 'shop' })

test('filters by state and by words that must all occur', () => {
  const rows = [web, db, row('ice', 'paused')]
  const names = (filter: 'all' | 'running' | 'stopped', words: string) =>
    filterContainers(rows, filter, words)
      .map(({ name }) => name)
      .join(' ')
  expect(names('running', '')).toBe('web ice')
  expect(names('stopped', '')).toBe('db')
  expect(names('all', '8080')).toBe('web')
  expect(names('all', 'SHOP busy')).toBe('db')
  expect(names('all', 'shop web')).toBe('')
  expect(filterContainers(rows, 'all', ' ')).toBe(rows)
})

test('removal uses force only where it runs, and takes the running ones of a mix only when asked', () => {
  expect(plannedRemoval([db])).toEqual({ kind: 'container.remove', targets: ['id-db'] })
  expect(plannedRemoval([web])).toEqual({ kind: 'container.remove', targets: ['id-web'], force: true })
  const planned = plannedRemoval([web, db])
  expect(planned).toEqual({ kind: 'container.remove', targets: ['id-db'] })
  const all = withVolumes(withRunning(planned, [web, db], true), true)
  expect(all).toEqual({
    kind: 'container.remove',
    targets: ['id-web', 'id-db'],
    force: true,
    volumes: true,
  })
  expect(withVolumes(withRunning(all, [web, db], false), false)).toEqual(planned)
})

test('a new name is checked as the engine would', () => {
  const rows = [web, db]
  expect(renameProblem(web, 'web', rows)).toBe('same')
  expect(renameProblem(web, 'not a name', rows)).toBe('bad')
  expect(renameProblem(web, 'x', rows)).toBe('bad')
  expect(renameProblem(web, 'db', rows)).toBe('taken')
  expect(renameProblem(web, 'web-2', rows)).toBeNull()
})

test('exit codes have a word', () => {
  expect(exitReason(0)).toBe('containers:exit.finished')
  expect(exitReason(137)).toBe('containers:exit.killed')
  expect(exitReason(42)).toBe('containers:exit.error')
})

test('one log is on the container page, several are together', () => {
  expect(logsPath([web])).toBe('/containers/id-web/logs')
  expect(logsPath([web, db])).toBe('/logs?ids=id-web,id-db')
})
