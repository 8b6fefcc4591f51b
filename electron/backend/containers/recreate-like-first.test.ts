import { beforeAll, describe, expect, it } from 'vitest'
import { type Command, type CommandOf, commandSchema } from '#shared/commands/index'
import { readCommand } from '#shared/commands/read-line'
import { fromInspect } from '#shared/commands/run/from-inspect'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { comparable } from '../testing/comparable-container'
import { engineAndBackend } from '../testing/engine-and-backend'
import { runLines } from '../testing/run-lines'
import { inspectContainer } from './inspect'

type RunCommand = CommandOf<'container.create'> | CommandOf<'container.run'>

describe.skipIf(dockerdMissing())('a container made from the inspect of another is like it', () => {
  const { engine, gantry } = engineAndBackend()
  let images: Map<string, unknown>

  beforeAll(async () => {
    await engine.docker('network', 'create', '--subnet', '10.213.9.0/24', 'lane')
    await engine.docker('network', 'create', 'side')
    await engine.docker(
      ...['run', '-d', '--name', 'other', '--network', 'lane', '--ipc', 'shareable', '-v', '/shared'],
      ...['busybox', 'sleep', '1000'],
    )
    const base = await engine.docker('create', 'busybox')
    const changes = [
      'ENTRYPOINT ["sh", "-c"]',
      'CMD ["true"]',
      'ENV FROM_IMAGE=1 KEPT=2',
      'LABEL of=image',
      'VOLUME /of-image',
      'EXPOSE 80',
      'USER guest',
      'WORKDIR /tmp',
      'HEALTHCHECK --interval=1m CMD true',
    ]
    await engine.docker('commit', ...changes.flatMap((change) => ['-c', change]), base, 'rich')
    images = new Map()
    for (const image of ['busybox', 'busybox:latest', 'rich'])
      images.set(image, JSON.parse(await engine.docker('image', 'inspect', '-f', '{{json .}}', image)))
  })

  const make = async (command: Command): Promise<unknown> => {
    const { results } = await gantry.run(command)
    expect(results[0]?.error).toBeUndefined()
    const { raw } = await inspectContainer(gantry.backend.connection.current(), results[0]?.details[0] ?? '')
    return raw
  }
  const remove = async (raw: unknown, volumes: boolean): Promise<void> => {
    const targets = [(raw as { Id: string }).Id]
    await gantry.run({ kind: 'container.remove', targets, force: true, ...(volumes ? { volumes } : {}) })
  }
  const again = (raw: unknown, kind: string, image: string, keepsVolumes: boolean) => {
    const { options, isDetached, lost } = fromInspect(raw, images.get(image), { keepsVolumes })
    expect(lost).toEqual([])
    const detach = kind === 'container.run' && isDetached ? { detach: true } : {}
    return commandSchema.parse({ kind, ...options, ...detach })
  }

  const richLines = [
    'docker create rich',
    "docker create --entrypoint '' rich ls",
    'docker create --entrypoint ls rich',
    'docker create rich echo hi',
    'docker create -e FROM_IMAGE -e KEPT=3 -e NEW= rich',
    'docker create --no-healthcheck -u root -w / --stop-signal TERM rich',
    'docker create --health-cmd false --label of=me --label more=1 rich',
    'docker create -v /mine -p 80:80 --expose 81 rich',
    'docker create --network lane --network side rich',
  ]
  // An attachment to some of the streams belongs to whoever made it.
  const lines = [...runLines, ...richLines].filter((line) => !/ -a std/.test(line))

  it.each(lines)('%s', async (line) => {
    const read = readCommand(line)
    if (!read.ok || !('image' in read.command)) throw new Error(line)
    const { kind, image } = read.command
    const first = await make(read.command)
    // What does not run is in nobody's way, unless by its name.
    if (kind === 'container.run' || read.command.name) await remove(first, true)
    const { name, ...options } = again(first, kind, image, false) as RunCommand
    const second = await make({ ...options, ...(read.command.name ? { name } : {}) } as Command)
    if (kind === 'container.run') await remove(second, true)
    expect(comparable(second)).toEqual(comparable(withLastOfEach(first)))
  })

  it('keeps anonymous volumes when asked to', async () => {
    const namesOf = (raw: unknown): string[] =>
      (raw as { Mounts: { Name: string }[] }).Mounts.map(({ Name }) => Name).toSorted()
    const first = await make({ kind: 'container.create', image: 'rich', volumes: [{ target: '/mine' }] })
    await remove(first, false)
    const second = await make(again(first, 'container.create', 'rich', true))
    expect(namesOf(second)).toEqual(namesOf(first))
    expect(namesOf(second)).toHaveLength(2)
    await remove(second, true)
  })
})

/** A variable that was given several times has its last value; when made again it is given once. */
function withLastOfEach(raw: unknown): unknown {
  const { Config, ...rest } = raw as { Config: { Env: readonly string[] | null } }
  const last = new Map(Config.Env?.map((entry) => [entry.split('=')[0], entry]))
  return { ...rest, Config: { ...Config, Env: Config.Env && [...last.values()] } }
}
