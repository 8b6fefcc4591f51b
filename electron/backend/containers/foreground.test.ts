import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import { engineAndBackend } from '../testing/engine-and-backend'

type Run = CommandOf<'container.run'>

describe.skipIf(dockerdMissing())('a container in the foreground', () => {
  const { engine, gantry } = engineAndBackend()

  const follow = (script: string, more: Partial<Run> = {}) => {
    const id = randomUUID()
    const command: Run = {
      kind: 'container.run',
      image: 'busybox:latest',
      autoRemove: true,
      command: ['sh', '-c', script],
      ...more,
    }
    return { id, entry: gantry.rpc.activity.run({ id, command, isFollowed: true }) }
  }
  const hasStep = async (id: string, type: string) => {
    for await (const change of await gantry.rpc.activity.watch())
      if (change.type === 'snapshot')
        return change.entries.some((each) => each.id === id && each.steps?.some((step) => step.type === type))
  }
  const names = () => engine.docker('ps', '-a', '--format', '{{.Names}}')

  it('tells its output and its exit code, though it is gone', async () => {
    const entry = await follow('echo 한글; echo bad >&2; sleep 0.2; echo end; exit 3').entry
    expect(entry.state).toBe('done')
    expect(entry.results[0]).toMatchObject({ outcome: 'done', exitCode: 3 })
    const [said = ''] = entry.results[0]?.details ?? []
    // The two outputs are two streams: which of two lines comes first is chance.
    expect(said.split('\n').toSorted()).toEqual(['bad', 'end', '한글'].toSorted())
    expect(await names()).toBe('')
    expect(entry.steps?.map(({ type }) => type)).toContain('output')
  })

  it('says nothing where it says nothing, and ends its input where that is empty', async () => {
    expect((await follow('true').entry).results[0]).toMatchObject({ exitCode: 0, details: [] })
    const piped = await follow('cat; echo read all', { interactive: true }).entry
    expect(piped.results[0]).toMatchObject({ exitCode: 0, details: ['read all'] })
    const tty = await follow('printf "\\033[31mred\\033[0m\\n"', { tty: true }).entry
    expect(tty.results[0]).toMatchObject({ exitCode: 0, details: ['red'] })
  })

  it('tells the output as it comes; a cancel is Ctrl+C', async () => {
    const { id, entry } = follow('trap "echo caught; exit 130" INT; echo up; while :; do sleep 0.1; done')
    let text = ''
    const news = await gantry.rpc.activity.output({ id })
    for await (const each of news) {
      text = each.text
      if (text.includes('up') && each.containerId) break
    }
    await gantry.rpc.activity.cancel({ id })
    expect((await entry).results[0]).toMatchObject({
      outcome: 'cancelled',
      exitCode: 130,
      details: ['up\ncaught'],
    })
    await until(async () => (await names()) === '', 'it is gone')
  })

  it('keeps the end of a long output, and leaves what is no start as it was', async () => {
    const { results } = await follow('seq 1 20000').entry
    expect(results[0]?.details[0]).toMatch(/^… \(\d+ characters before\)\n[\s\S]*\n20000$/)
    const failed = await follow('', { command: ['frobnicate'] }).entry
    expect([failed.state, failed.results[0]?.exitCode]).toEqual(['failed', undefined])
  })

  it('stays unless it is to be removed, and is told by its id', async () => {
    const entry = await follow('echo here; exit 4', { autoRemove: false, name: 'kept' }).entry
    const containerId = await engine.docker('inspect', '-f', '{{.Id}}', 'kept')
    expect(entry.results).toEqual([
      { target: 'kept', outcome: 'done', exitCode: 4, details: ['here'], containerId },
    ])
    await until(() => hasStep(entry.id, 'output'), 'its first words are in the steps')
    await engine.docker('rm', 'kept')
  })

  it('is started again with its output; one that runs already is followed from now on', async () => {
    const script = 'echo again; test -e /there && until test -e /end; do sleep 0.1; done; touch /there'
    const containerId = await engine.docker('create', '--name', 'again', 'busybox:latest', 'sh', '-c', script)
    const start = () => {
      const id = randomUUID()
      const command: CommandOf<'container.start'> = {
        kind: 'container.start',
        targets: ['again'],
        attach: true,
      }
      return { id, entry: gantry.rpc.activity.run({ id, command, isFollowed: true }) }
    }
    const ended = { target: 'again', outcome: 'done', exitCode: 0, containerId }
    const first = await start().entry
    expect(first.results).toEqual([{ ...ended, details: ['again'] }])
    expect(first.undo).toBeUndefined()

    await engine.docker('start', 'again')
    await until(async () => (await engine.docker('logs', 'again')) === 'again\nagain', 'it has spoken')
    const second = start()
    for await (const { containerId } of await gantry.rpc.activity.output({ id: second.id }))
      if (containerId !== null) break
    // It needs nobody to go on.
    expect(gantry.backend.activeRuns()).toBe(0)
    await engine.docker('exec', 'again', 'touch', '/end')
    expect((await second.entry).results).toEqual([{ ...ended, details: [] }])
    await engine.docker('rm', '-f', 'again')
  })

  it('is not followed where it waits for input, unless its log goes with it', async () => {
    for (const more of [{ interactive: true }, { tty: true }, { detach: true }]) {
      const entry = await follow('sleep 1000', { autoRemove: false, name: 'waits', ...more }).entry
      expect(entry.results[0]?.details[0]).toMatch(/^[0-9a-f]{64}$/)
      await engine.docker('rm', '-f', 'waits')
    }
  })

  it('is not followed unless somebody does', async () => {
    const entry = await gantry.run({
      kind: 'container.run',
      image: 'busybox:latest',
      autoRemove: true,
      name: 'unfollowed',
      command: ['sleep', '1000'],
    })
    expect(entry.results[0]?.details[0]).toMatch(/^[0-9a-f]{64}$/)
    await engine.docker('rm', '-f', 'unfollowed')
  })
})
