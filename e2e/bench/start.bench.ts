import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { chromiumOptions, readyAddress } from '../fixtures/launch-app'
import { type BenchContext, type BenchRow, median, percentile } from './bench'

const runs = 7

/** A warm `npm start`, npm's own start included, to its ready line and to the first row of a live list. */
export async function measure({ engine }: BenchContext): Promise<BenchRow[]> {
  await engine.docker('create', '--name', 'started', engine.busybox, 'true')
  const browser = await chromium.launch(chromiumOptions)
  try {
    // The first run builds what is not built, and warms the disk's cache.
    await start(browser, engine.host)
    const ready: number[] = []
    const live: number[] = []
    for (let run = 0; run < runs; run++) {
      const times = await start(browser, engine.host)
      ready.push(times.ready / 1000)
      live.push(times.live / 1000)
    }
    return [row('to the ready line', 1.5, ready), row('to a live list', 2.5, live)]
  } finally {
    await browser.close()
    await engine.docker('rm', 'started')
  }
}

function row(what: string, limit: number, seconds: readonly number[]): BenchRow {
  return {
    what: `warm npm start -- --browser --no-open ${what}`,
    against: '-',
    goal: `under ${limit} s`,
    value: median(seconds),
    unit: 's',
    isMet: median(seconds) < limit,
    detail: { medianS: median(seconds), p95S: percentile(seconds, 95) },
  }
}

/** Milliseconds from starting npm. */
async function start(browser: Browser, dockerHost: string): Promise<{ ready: number; live: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gantry-start-'))
  const page = await browser.newPage()
  const began = performance.now()
  // A process group of its own: npm runs the server as a grandchild.
  const child = spawn('npm', ['start', '--', '--browser', '--no-open'], {
    env: { ...process.env, DOCKER_HOST: dockerHost, GANTRY_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  try {
    const address = await readyAddress(child)
    const ready = performance.now() - began
    await page.goto(address, { waitUntil: 'commit' })
    await page.getByRole('row', { name: /^started/ }).waitFor()
    return { ready, live: performance.now() - began }
  } finally {
    await page.close()
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM')
      await once(child, 'exit')
    }
    await rm(dataDir, { recursive: true, force: true })
  }
}
