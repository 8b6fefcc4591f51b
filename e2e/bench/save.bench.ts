import { readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileDialog } from '../pages/file-dialog'
import { ListPage } from '../pages/list-page'
import { type BenchApp, type BenchContext, type BenchRow, median } from './bench'
import { makeNoiseImage } from './noise-image'

const runs = 3
const layerMiB = 50
const sizes = [100, 500] as const
/** MB that the peak may differ by from run to run. */
const slack = 32

/** Saving an image of 500 MB to disk, against `docker save`; and the memory of the backend, against one of 100 MB. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  for (const size of sizes)
    await makeNoiseImage(context.engine, referenceOf(size), { layers: size / layerMiB, layerMiB })
  await context.engine.docker('create', context.engine.busybox)
  const app = await context.openApp()
  await new ListPage(app.page, 'Images').open()
  const file = join(tmpdir(), `gantry-bench-save-${process.pid}.tar`)
  const ours: number[] = []
  const docker: number[] = []
  const peaks: Record<number, number[]> = { 100: [], 500: [] }
  // The first of each warms the page cache up; who goes first alternates.
  for (let run = 0; run <= runs; run++) {
    for (const size of sizes) {
      const measures = [
        async () => {
          const { took, peak } = await saveInApp(app, referenceOf(size), file)
          if ((await stat(file)).size < size << 20) throw new Error(`Only a part of ${size} MB was written`)
          if (run > 0) peaks[size]?.push(peak)
          if (run > 0 && size === 500) ours.push(took)
        },
        async () => {
          const took = await context.timeDocker('save', '--output', file, referenceOf(size))
          if (run > 0 && size === 500) docker.push(took)
        },
      ]
      for (const save of run % 2 === 0 ? measures : measures.toReversed()) {
        await save()
        await rm(file)
      }
    }
  }
  await app.close()
  const value = median(docker) / median(ours)
  const [small, large] = sizes.map((size) => median(peaks[size] ?? []))
  const growth = (large ?? 0) - (small ?? 0)
  return [
    {
      what: 'save of 500 MB to disk, speed',
      against: 'docker save',
      goal: 'at least 0.9x',
      value,
      unit: 'x',
      isMet: value >= 0.9,
      detail: { medianMs: median(ours), dockerMedianMs: median(docker) },
    },
    {
      what: 'memory of the backend, save of 500 MB',
      against: 'save of 100 MB',
      goal: `at most ${slack} MB more`,
      value: growth,
      unit: 'MB',
      isMet: growth <= slack,
      detail: { peakMB100: small ?? 0, peakMB500: large ?? 0 },
    },
  ]
}

function referenceOf(size: number): string {
  return `bench/noise:${size}`
}

/** From the click on Save to the words that it is done, in ms; and the most memory of the backend meanwhile, in MB. */
async function saveInApp(
  app: BenchApp,
  reference: string,
  file: string,
): Promise<{ took: number; peak: number }> {
  await new ListPage(app.page, 'Images').pick(reference, 'Save to a file…')
  const dialog = new FileDialog(app.page, 'Save to a file')
  await dialog.typePath('File to write', file)
  let peak = 0
  const sampling = setInterval(async () => {
    peak = Math.max(peak, await residentMB(app.serverPid))
  }, 50)
  const start = performance.now()
  await dialog.press('Save')
  await dialog.outcome.waitFor({ timeout: 120_000 })
  const took = performance.now() - start
  clearInterval(sampling)
  await dialog.close()
  return { took, peak }
}

async function residentMB(pid: number): Promise<number> {
  const [, kB = '0'] = /^VmRSS:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kB) / 1024
}
