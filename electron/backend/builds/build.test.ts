import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import type { BuildDetails } from '#shared/contract/builds'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import { startBackend, type TestBackend } from '../testing/start-backend'

describe.skipIf(dockerdMissing())('builds on a real engine', () => {
  let engine: PrivateDockerd
  let gantry: TestBackend
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-build-'))
    engine = await startDockerd()
    gantry = await startBackend(engine.host)
  })
  afterAll(async () => {
    await gantry.stop()
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  let contexts = 0
  const contextOf = (files: Record<string, string>): string => {
    const context = join(folder, `context-${++contexts}`)
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(context, name, '..'), { recursive: true })
      writeFileSync(join(context, name), text)
    }
    return context
  }
  const build = async (
    command: Omit<CommandOf<'image.build'>, 'kind'>,
  ): Promise<{ entry: ActivityEntry; details: BuildDetails }> => {
    const entry = await gantry.run({ kind: 'image.build', ...command })
    for await (const news of await gantry.rpc.builds.watchOne({ id: entry.id }))
      if (news.type === 'snapshot') return { entry, details: news.details }
    throw new Error('no build')
  }
  const shown = ({ steps }: BuildDetails): [string, string, number | null][] =>
    steps.filter(({ isInternal }) => !isInternal).map(({ text, state, line }) => [text, state, line])

  for (const builder of ['classic', 'buildkit'] as const)
    describe(builder, () => {
      it('builds', async () => {
        const context = contextOf({
          Dockerfile: `FROM busybox AS base\n# note\nRUN echo ${builder} && echo err >&2\n\nFROM base\nCOPY file /file\nRUN cat /file\nCMD ["true"]\n`,
          file: 'content\n',
        })
        const { entry, details } = await build({ context, tags: [`built:${builder}`], builder })
        expect(entry.state).toBe('done')
        expect(shown(details)).toContainEqual(['RUN cat /file', 'done', 7])
      })
    })
})
