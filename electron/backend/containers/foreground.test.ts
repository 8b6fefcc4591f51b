import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import { dockerdMissing } from '../../../e2e/fixtures/private-dockerd'
import { until } from '../../../e2e/fixtures/until'
import { engineAndBackend } from '../testing/engine-and-backend'

type Run = CommandOf<'container.run'>

describe.skipIf(dockerdMissing())('a container in the foreground that is removed afterwards', () => {
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
      if (text.includes('up') && each.isStarted) break
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
