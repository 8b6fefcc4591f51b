import { expect, it } from 'vitest'
import { inspectSchema } from './inspect-schema'
import { restartPolicyOf, toDetails } from './to-details'

const row = { id: 'a'.repeat(64) } as Parameters<typeof toDetails>[0]
const detailsOf = (raw: object) => toDetails(row, inspectSchema.parse({ Id: 'a', ...raw }), raw)

it('fills in whatever an engine leaves out or sends in another shape', () => {
  const bare = detailsOf({})
  expect(bare).toMatchObject({
    command: [],
    env: [],
    labels: {},
    mounts: [],
    networks: [],
    restartPolicy: 'no',
  })
  const odd = { State: null, Config: 7, HostConfig: 'x', Mounts: {}, NetworkSettings: [], Args: null }
  expect(detailsOf(odd)).toEqual({ ...bare, raw: odd })
  expect(detailsOf({ Config: { Cmd: null, Env: [1, 'A=b'], Labels: null, Tty: 'yes' } })).toMatchObject({
    command: [],
    env: [{ name: 'A', value: 'b' }],
    labels: {},
    isTty: false,
  })
})

it('reads zero dates as none, and names by which a container is found', () => {
  const details = detailsOf({
    State: { StartedAt: '2026-11-21T08:00:00.123456789Z', FinishedAt: '0001-01-01T00:00:00Z' },
    NetworkSettings: { Networks: { a: { DNSNames: ['web'], Aliases: ['old'] }, b: { Aliases: ['old'] } } },
  })
  expect([details.startedAt, details.finishedAt]).toEqual([Date.UTC(2026, 10, 21, 8, 0, 0, 123), null])
  expect(details.networks.map(({ aliases }) => aliases)).toEqual([['web'], ['old']])
})

it('spells the restart policy as docker run does', () => {
  const policyOf = (RestartPolicy: object) =>
    restartPolicyOf(inspectSchema.parse({ Id: 'a', HostConfig: { RestartPolicy } }))
  expect(policyOf({ Name: 'on-failure', MaximumRetryCount: 3 })).toBe('on-failure:3')
  expect(policyOf({ Name: 'always', MaximumRetryCount: 0 })).toBe('always')
  expect(policyOf({ Name: '' })).toBe('no')
})
