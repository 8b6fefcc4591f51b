import { beforeAll, describe, expect, it } from 'vitest'
import { readCommand } from '#shared/commands/read-line'
import { tokenize } from '#shared/commands/tokenize'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { comparable } from '../testing/comparable-container'
import { dockerCliMissing } from '../testing/create-recorder'
import { engineAndBackend } from '../testing/engine-and-backend'
import { runLines } from '../testing/run-lines'
import { inspectContainer } from './inspect'

const cliMissing = dockerdMissing() ?? (await dockerCliMissing())

describe.skipIf(cliMissing)('a line makes the same container here as with the docker CLI', () => {
  const { engine, gantry } = engineAndBackend()

  beforeAll(async () => {
    await engine.docker('network', 'create', '--subnet', '10.213.9.0/24', 'lane')
    await engine.docker(
      'run',
      '-d',
      '--name',
      'other',
      '--network',
      'lane',
      '--ipc',
      'shareable',
      '-v',
      '/shared',
      'busybox',
      'sleep',
      '1000',
    )
  })

  const rawOf = async (id: string): Promise<unknown> => {
    const { raw } = await inspectContainer(gantry.backend.connection.current(), id)
    return raw
  }
  const viaGantry = async (line: string): Promise<string> => {
    const read = readCommand(line)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { results } = await gantry.run(read.command)
    expect(results[0]?.error).toBeUndefined()
    return results[0]?.details[0] ?? ''
  }
  const viaCli = (line: string): Promise<string> => {
    const words = tokenize(line)
    return engine.docker(...(words.ok ? words.words.slice(1).map(({ text }) => text) : []))
  }
  const remove = (id: string) =>
    gantry.run({ kind: 'container.remove', targets: [id], force: true, volumes: true })

  it.each(runLines)('%s', async (line) => {
    // One after the other, so that the same name and the same host port are free for both.
    const ours = await viaGantry(line)
    const made = comparable(await rawOf(ours))
    await remove(ours)
    const theirs = await viaCli(line)
    const expected = comparable(await rawOf(theirs))
    await remove(theirs)
    expect(made).toEqual(expected)
  })
})
