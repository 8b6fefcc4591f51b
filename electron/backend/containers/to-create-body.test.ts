import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { readCommand } from '#shared/commands/read-line'
import { tokenize } from '#shared/commands/tokenize'
import { type CreateRecorder, dockerCliMissing, startCreateRecorder } from '../testing/create-recorder'
import { runLines } from '../testing/run-lines'
import { type CreateRequest, toCreateRequest } from './to-create-body'
import { allLabels, allVariables } from './with-files'

type Command = CommandOf<'container.create'> | CommandOf<'container.run'>

const commandOf = (line: string): Command => {
  const read = readCommand(line)
  if (!read.ok) throw new Error(`${line}: ${JSON.stringify(read.error)}`)
  if (read.command.kind !== 'container.create' && read.command.kind !== 'container.run') throw new Error(line)
  return read.command
}
const wordsOf = (line: string): string[] => {
  const tokenized = tokenize(line)
  return tokenized.ok ? tokenized.words.slice(1).map(({ text }) => text) : []
}
const requestOf = async (line: string, apiVersion: string): Promise<CreateRequest> => {
  const command = commandOf(line)
  const { Env } = await allVariables(command, process.env)
  return toCreateRequest(command, { apiVersion, env: Env, labels: await allLabels(command) })
}
/** The docker CLI keeps `-e` and `-v` in maps, so that their order is chance. */
const inOrder = (body: unknown): unknown => {
  const { Env, HostConfig, ...rest } = body as {
    Env: string[] | null
    HostConfig: { Binds: string[] | null }
  }
  const Binds = HostConfig.Binds?.toSorted() ?? null
  return { ...rest, Env: Env?.toSorted() ?? null, HostConfig: { ...HostConfig, Binds } }
}

/** What older engines do not know, by the version that it came with. */
const newerLines: Readonly<Record<string, readonly string[]>> = {
  '1.44': [
    'docker create --annotation a=b busybox',
    'docker create --health-cmd true --health-start-interval 2s busybox',
    'docker create --mac-address 92:d0:c6:0a:29:33 busybox',
    'docker create --network lane --network side busybox',
    'docker create --network name=lane,mac-address=92:d0:c6:0a:29:33 --network name=side,alias=b busybox',
    'docker create --network name=lane,driver-opt=a=b,link-local-ip=169.254.1.1,ip6=fd00::1 busybox',
    'docker create --network lane --link-local-ip 169.254.1.1 --ip6 fd00::1 --link other busybox',
    'docker create --mount type=bind,src=/tmp,dst=/a,ro,bind-recursive=writable busybox',
    'docker create --mount type=bind,src=/tmp,dst=/a,ro,bind-recursive=readonly,bind-propagation=rprivate busybox',
    'docker create --storage-opt size=10G --cpu-rt-period 10 --cpu-rt-runtime 5 --cpuset-mems 0 busybox',
  ],
  '1.48': [
    'docker create --mount type=volume,src=x,dst=/a,volume-subpath=b busybox',
    'docker create --mount type=image,src=busybox,dst=/i,image-subpath=bin busybox',
    'docker create --network name=lane,gw-priority=5 busybox',
  ],
}

describe.skipIf(await dockerCliMissing())(
  'the body that makes a container is the one of the docker CLI',
  () => {
    describe.each([
      ['1.41', runLines],
      ['1.44', [...runLines.filter((_, index) => index % 4 === 0), ...(newerLines['1.44'] ?? [])]],
      ['1.48', newerLines['1.48'] ?? []],
    ] as const)('API %s', (apiVersion, lines) => {
      let cli: CreateRecorder
      beforeAll(async () => {
        cli = await startCreateRecorder(apiVersion)
      })
      afterAll(() => cli.stop())

      it.each(lines)('%s', async (line) => {
        const sent = await cli.sentFor(wordsOf(line))
        const asked = await requestOf(line, apiVersion)
        expect(asked.query).toEqual(sent.query)
        expect(inOrder(asked.body)).toEqual(inOrder(sent.body))
      })
    })
  },
)

it('takes a variable without a value from the environment, or takes it away, and says so', async () => {
  const command = commandOf('docker create -e KNOWN -e UNKNOWN -e GIVEN=1 busybox')
  expect(await allVariables(command, { KNOWN: 'yes', GIVEN: 'other' })).toEqual({
    Env: ['KNOWN=yes', 'UNKNOWN', 'GIVEN=1'],
    fromEnvironment: { set: ['KNOWN'], unset: ['UNKNOWN'] },
  })
})

it('leaves further networks and the MAC address to what an old engine knows', async () => {
  const line =
    'docker create --mac-address 92:d0:c6:0a:29:33 --network lane --network name=side,alias=b busybox'
  const { body, further } = await requestOf(line, '1.41')
  expect(body).toMatchObject({
    MacAddress: '92:d0:c6:0a:29:33',
    NetworkingConfig: { EndpointsConfig: { lane: { MacAddress: '' } } },
  })
  expect(Object.keys((body.NetworkingConfig as { EndpointsConfig: object }).EndpointsConfig)).toEqual([
    'lane',
  ])
  expect(further).toMatchObject([{ network: 'side', endpoint: { Aliases: ['b'] } }])
})
