import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBackend } from '../../electron/backend/testing/start-backend'
import { type BenchContext, type BenchRow, median } from './bench'

const rounds = 4
const folders = 20
const filesInEach = 50
/** Bytes: 1,000 files of 50 kB, and one of 50 MB. */
const smallFile = 50_000
const bigFile = 50_000_000

/** A build of a context of 100 MB with the classic builder, against `docker build` with the same one. */
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
    const ours: number[] = []
    const theirs: number[] = []
    const runOurs = async (): Promise<void> => {
      const start = performance.now()
      const { state } = await gantry.run({ kind: 'image.build', context, builder: 'classic', noCache: true })
      if (state !== 'done') throw new Error(`The build ended as ${state}`)
      ours.push(performance.now() - start)
    }
    const runTheirs = async (): Promise<void> => {
      const start = performance.now()
      await engine.docker('build', '--no-cache', context)
      theirs.push(performance.now() - start)
    }
    for (let round = 0; round <= rounds; round++)
      for (const run of round % 2 === 0 ? [runOurs, runTheirs] : [runTheirs, runOurs]) await run()
    // The first of each warms the disk's cache.
    const value = median(ours.slice(1)) / median(theirs.slice(1))
    return [
      {
        what: 'a build of a context of 100 MB, classic builder',
        against: 'docker build',
        goal: 'at most 1.1x',
        value,
        unit: 'x',
        isMet: value <= 1.1,
        detail: { oursMs: median(ours.slice(1)), dockerMs: median(theirs.slice(1)) },
      },
    ]
  } finally {
    await gantry.stop()
    rmSync(context, { recursive: true, force: true })
  }
}
