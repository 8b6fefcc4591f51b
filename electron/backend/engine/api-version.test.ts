import { describe, expect, test } from 'vitest'
import { agreeOnVersion } from './api-version'

describe('agreeOnVersion', () => {
  test.each([
    ['1.41', '1.12', '1.41'],
    ['1.52', '1.44', '1.52'],
    ['1.99', '1.44', '1.55'],
    ['2.0', '1.44', '1.55'],
    ['1.41', undefined, '1.41'],
    ['1.40', '1.12', null],
    ['1.9', '1.1', null],
    ['1.99', '1.56', null],
  ])('engine up to %s, from %s: %s', (engineMax, engineMin, agreed) => {
    expect(agreeOnVersion(engineMax, engineMin)).toBe(agreed)
  })
})
