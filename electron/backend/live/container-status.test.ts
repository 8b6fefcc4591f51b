import { describe, expect, test } from 'vitest'
import { exitCodeOf, healthOf, stateOf } from './container-status'

describe('stateOf', () => {
  test.each([
    ['running', 'Up 3 minutes', 'running'],
    ['Paused', '', 'paused'],
    ['', 'Up 3 minutes', 'running'],
    ['', 'Up 2 hours (Paused)', 'paused'],
    ['', 'Exited (0) 2 hours ago', 'exited'],
    ['', 'Removal In Progress', 'removing'],
    ['', 'Restarting (1) 4 seconds ago', 'restarting'],
    ['configured', '', 'created'],
    ['stopped', '', 'exited'],
    ['foo', 'Foo', 'foo'],
    ['', '', 'unknown'],
  ])('%j, %j: %s', (state, status, expected) => {
    expect(stateOf(state, status)).toBe(expected)
  })
})

describe('healthOf', () => {
  test.each([
    ['', 'Up 3 minutes (healthy)', 'healthy'],
    ['', 'Up 3 minutes (unhealthy)', 'unhealthy'],
    ['', 'Up 2 seconds (health: starting)', 'starting'],
    ['', 'Up 3 minutes', null],
    ['', 'Up 3 minutes (Paused)', null],
    ['', 'Exited (1) (healthy)', null],
    ['none', 'Up 3 minutes', null],
    ['unhealthy', 'Up 3 minutes', 'unhealthy'],
  ])('%j, %j: %s', (field, status, expected) => {
    expect(healthOf(field, status)).toBe(expected)
  })
})

describe('exitCodeOf', () => {
  test.each([
    ['exited', 'Exited (137) 2 hours ago', 137],
    ['exited', 'Exited (-1) 2 hours ago', -1],
    ['exited', 'Exited (0) Less than a second ago', 0],
    ['restarting', 'Restarting (1) 4 seconds ago', 1],
    ['created', 'Created', null],
    ['running', 'Up 3 minutes', null],
    ['dead', 'Dead', null],
  ])('%s, %j: %s', (state, status, expected) => {
    expect(exitCodeOf(state, status)).toBe(expected)
  })
})
