import type { Page } from '@playwright/test'
import { LogsPage, ranScript } from '../pages/logs-page'
import { type BenchContext, type BenchRow, median, percentile } from './bench'
import { timeFollowing } from './log-follow'
import { timeSearches } from './log-search'
import { rendererMemory } from './renderer-memory'

const runs = 3
const lines = 1_000_000
const rawBytes = lines * 100
/** A line of 100 bytes with its end: a number of seven digits and this. */
const filler =
  ' the quick brown fox jumps over the lazy dog; 0123456789 and more text to fill a line up to the end'
    .padEnd(92, '.')
    .slice(0, 92)

/** A million lines beside `docker logs`, search beside grep, a new line beside `docker logs -f`. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  const script = `seq -w 1 ${lines} | sed "s/$/${filler}/"`
  const id = await ranScript(context.engine, 'bench-million', script)
  const app = await context.openApp()
  const opened = await openings(context, app.page, id)
  const loaded: Loaded[] = []
  const cli: number[] = []
  for (let run = 0; run < runs; run += 1) {
    cli.push(await context.timeDocker('logs', 'bench-million'))
    loaded.push(await loadAll(app.page, id))
  }
  const search = await timeSearches(context, app.page, runs * 2)
  await app.close()
  const follow = await timeFollowing(context)
  const load = { ms: median(loaded.map(({ ms }) => ms)), cli: median(cli) }
  const memory = median(loaded.map(({ bytes }) => bytes)) / rawBytes
  const longestFrame = Math.max(...loaded.map(({ longestTaskMs }) => longestTaskMs))
  const open = { page: median(opened.page), cli: median(opened.cli) }
  const grep = { page: median(search.page), grep: median(search.grep) }
  const tick = { page: median(follow.page), cli: median(follow.cli) }
  return [
    {
      what: '1,000,000 log lines, daemon to held in the page',
      against: 'docker logs > /dev/null',
      goal: 'at most 1.1x',
      value: load.ms / load.cli,
      unit: 'x',
      isMet: load.ms <= 1.1 * load.cli,
      detail: { pageMs: load.ms, cliMs: load.cli, longestTaskMs: longestFrame },
    },
    {
      what: 'page memory for them',
      against: 'the raw bytes',
      goal: 'at most 2x',
      value: memory,
      unit: 'x',
      isMet: memory <= 2,
      detail: { grownMB: (memory * rawBytes) / 1e6, rawMB: rawBytes / 1e6 },
    },
    {
      what: 'longest task of the page while they come',
      against: '-',
      goal: 'under 100 ms',
      value: longestFrame,
      unit: 'ms',
      isMet: longestFrame < 100,
      detail: {},
    },
    {
      what: 'a log line printed to painted, following',
      against: 'docker logs -f',
      goal: 'at most 5 ms more',
      value: tick.page - tick.cli,
      unit: 'ms',
      isMet: tick.page - tick.cli <= 5,
      detail: {
        pageMs: tick.page,
        pageP95Ms: percentile(follow.page, 95),
        cliMs: tick.cli,
        cliP95Ms: percentile(follow.cli, 95),
      },
    },
    {
      what: 'opening a log of 1,000,000 lines to its last screen',
      against: 'docker logs --tail 1000',
      goal: 'at most 1.5x',
      value: open.page / open.cli,
      unit: 'x',
      isMet: open.page <= 1.5 * open.cli,
      detail: { pageMs: open.page, cliMs: open.cli },
    },
    {
      what: 'search in 1,000,000 lines, key to count shown',
      against: 'grep -c in a file',
      goal: 'at most 3x',
      value: grep.page / grep.grep,
      unit: 'x',
      isMet: grep.page <= 3 * grep.grep,
      detail: { pageMs: grep.page, grepMs: grep.grep },
    },
  ]
}

/** From the change of the address to the frame that shows the last line. */
async function openings(
  context: BenchContext,
  page: Page,
  id: string,
): Promise<{ page: number[]; cli: number[] }> {
  const times: number[] = []
  const cli: number[] = []
  for (let run = 0; run < runs * 3 + 1; run += 1) {
    await leave(page)
    const time = await page.evaluate(
      ([hash, last]) =>
        new Promise<number>((resolve) => {
          const start = performance.now()
          const observer = new MutationObserver(() => {
            const row = document.querySelector('[role=log] [data-row]:last-child')
            if (!row?.textContent?.includes(last ?? '')) return
            observer.disconnect()
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - start)
              port2.postMessage(null)
            })
          })
          observer.observe(document.body, { childList: true, characterData: true, subtree: true })
          location.hash = hash ?? ''
        }),
      [`#/containers/${id}/logs`, `${lines} the`],
    )
    // The first one loads the code of the page, too.
    if (run > 0) times.push(time)
    cli.push(await context.timeDocker('logs', '--tail', '1000', 'bench-million'))
  }
  return { page: times, cli }
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/containers'
  })
  await page.getByRole('grid').waitFor()
}

interface Loaded {
  readonly ms: number
  /** Resident memory that the page's process grew by. */
  readonly bytes: number
  readonly longestTaskMs: number
}

/** Opens the log and asks for all of it. */
async function loadAll(page: Page, id: string): Promise<Loaded> {
  await leave(page)
  const logs = await new LogsPage(page).open(id)
  await logs.expectCount(1000)
  const before = rendererMemory()
  const load = page.getByRole('button', { name: 'Load all earlier lines' })
  await load.waitFor()
  const measured = await load.evaluate(
    (button, count) =>
      new Promise<{ ms: number; longestTaskMs: number }>((resolve) => {
        let longestTaskMs = 0
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
        }).observe({ entryTypes: ['longtask'] })
        const start = performance.now()
        const log = document.querySelector('[role=log]')
        const observer = new MutationObserver(() => {
          if (log?.getAttribute('data-line-count') !== String(count)) return
          observer.disconnect()
          resolve({ ms: performance.now() - start, longestTaskMs })
        })
        if (log) observer.observe(log, { attributes: true })
        ;(button as HTMLButtonElement).click()
      }),
    lines,
  )
  return { ...measured, bytes: rendererMemory() - before }
}
