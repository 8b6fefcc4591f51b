import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandOf } from '#shared/commands/index'
import { startBackend } from '../../electron/backend/testing/start-backend'
import { type BenchContext, type BenchRow, median } from './bench'

const rounds = 4
const folders = 20
const filesInEach = 50
/** Bytes: 1,000 files of 50 kB, and one of 50 MB. */
const smallFile = 50_000
const bigFile = 50_000_000

/** Builds of a context of 100 MB: all of it with the classic builder, and once more, unchanged, with BuildKit. */
export async function measure({ engine }: BenchContext): Promise<BenchRow[]> {
  const context = mkdtempSync(join(tmpdir(), 'gantry-build-bench-'))
  const gantry = await startBackend(engine.host)
  try {
    for (let folder = 0; folder < folders; folder++) {
      mkdirSync(join(context, `f${folder}`))
      for (let file = 0; file < filesInEach; file++)
        writeFileSync(join(context, `f${folder}`, `${file}.bin`), randomBytes(smallFile))
    }
    writeFileSync(join(context, 'big.bin'), randomBytes(bigFile))
    writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
    const timeOurs = async (command: Pick<CommandOf<'image.build'>, 'builder' | 'noCache'>) => {
      const start = performance.now()
      const { state } = await gantry.run({ kind: 'image.build', context, ...command })
      if (state !== 'done') throw new Error(`The build ended as ${state}`)
      return performance.now() - start
    }
    const timeTheirs = async (...flags: string[]) => {
      const start = performance.now()
      await engine.docker('build', ...flags, context)
      return performance.now() - start
    }
    const whole = await inTurn(
      () => timeOurs({ builder: 'classic', noCache: true }),
      () => timeTheirs('--no-cache'),
    )
    const again = await inTurn(
      () => timeOurs({ builder: 'buildkit' }),
      () => timeTheirs(),
    )
    return [
      {
        what: 'a build of a context of 100 MB, classic builder',
        against: 'docker build',
        goal: 'at most 1.1x',
        unit: 'x',
        isMet: whole.value <= 1.1,
        ...whole,
      },
      {
        what: 'a second build of it, BuildKit',
        against: 'docker build, classic builder',
        goal: 'at most 0.5x',
        unit: 'x',
        isMet: again.value <= 0.5,
        ...again,
      },
    ]
  } finally {
    await gantry.stop()
    rmSync(context, { recursive: true, force: true })
  }
}

/** Times both by turns; the first of each warms the disk's cache. */
async function inTurn(
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Pick<BenchRow, 'value' | 'detail'>> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round <= rounds; round++)
    for (const who of round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const))
      times[who].push(await (who === 'ours' ? ours() : theirs()))
  const [oursMs, dockerMs] = [median(times.ours.slice(1)), median(times.theirs.slice(1))]
  return { value: oursMs / dockerMs, detail: { oursMs, dockerMs } }
}
