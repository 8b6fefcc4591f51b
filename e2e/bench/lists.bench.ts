import type { Page } from '@playwright/test'
import { type BenchApp, type BenchContext, type BenchRow, median, percentile } from './bench'
import { createContainers } from './many-containers'
import { paintTime } from './paint-time'

const sizes = [10, 100, 1000]
const runs = 15

/** The list of containers: from opening its page to painted rows, on a warm server, against `docker ps -a`. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  let made = 0
  for (const size of sizes) {
    await createContainers(context.engine, made, size)
    made = size
    const app = await context.openApp()
    await app.page.locator(gridOf(size)).waitFor({ timeout: 60_000 })
    const ours: number[] = []
    const loads: number[] = []
    const docker: number[] = []
    // One of each in turn, so that a slow moment of the machine meets all three.
    for (let run = 0; run <= runs; run++) {
      const times = [
        await openPage(app.page, size),
        await loadPage(app, size),
        await context.timeDocker('ps', '-a'),
      ] as const
      if (run === 0) continue
      ours.push(times[0])
      loads.push(times[1])
      docker.push(times[2])
    }
    await app.close()
    rows.push(row(size, 'from opening the page to painted rows', ours, docker))
    rows.push(row(size, 'from loading the whole app to painted rows', loads, docker))
  }
  return rows
}

function row(size: number, what: string, ours: readonly number[], docker: readonly number[]): BenchRow {
  const value = median(ours) / median(docker)
  return {
    what: `${size.toLocaleString('en')} containers, ${what}`,
    against: 'docker ps -a',
    goal: 'at most 1.0x',
    value,
    unit: 'x',
    isMet: value <= 1,
    detail: { medianMs: median(ours), p95Ms: percentile(ours, 95), dockerMedianMs: median(docker) },
  }
}

/** The grid once it holds all rows: the head counts as one. */
function gridOf(size: number): string {
  return `[role=grid][aria-rowcount="${size + 1}"]`
}

/** Milliseconds in the page from a click on "Containers" to its rows on screen. */
async function openPage(page: Page, size: number): Promise<number> {
  await page.getByRole('link', { name: 'Images' }).click()
  await page.locator(gridOf(size)).waitFor({ state: 'detached' })
  // The rest of the former page's work is not ours to measure.
  await page.waitForTimeout(200)
  return await paintTime(
    page.getByRole('link', { name: 'Containers' }),
    `${gridOf(size)} [role=row][data-key]`,
  )
}

/** Milliseconds from the start of the navigation to rows on screen, script and connection included. */
async function loadPage({ page, origin }: BenchApp, size: number): Promise<number> {
  await page.goto(`${origin}/#/containers`)
  await page.reload({ waitUntil: 'commit' })
  return await page.evaluate(async (grid) => {
    while (document.querySelector(`${grid} [role=row][data-key]`) === null)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    // The clock of a page starts with its navigation.
    return performance.now()
  }, gridOf(size))
}
