import { expect, test } from 'vitest'
import { askedRange } from './asked-range'

const now = 1_000_000_000
test.each([
  ['', null],
  ['words=a', null],
  ['tail=50', { tail: 50, since: null, until: null }],
  ['tail=all', { tail: 'all', since: null, until: null }],
  ['since=10m', { tail: 'all', since: { seconds: 999_400, nanos: 0 }, until: null }],
  [
    'since=1h30m&until=500ms',
    { tail: 'all', since: { seconds: 994_600, nanos: 0 }, until: { seconds: 999_999, nanos: 5e8 } },
  ],
  ['since=1970-01-12T13:46:40Z&tail=3', { tail: 3, since: { seconds: 1_000_000, nanos: 0 }, until: null }],
  ['since=12.5', { tail: 'all', since: { seconds: 12, nanos: 5e8 }, until: null }],
  ['since=soon', null],
])('%s', (search, range) => {
  expect(askedRange(search, now)).toEqual(range)
})
