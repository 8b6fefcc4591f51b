import { execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { LogsPage, ranScript, runScript } from '../pages/logs-page'
import { type BenchContext, type BenchRow, median, percentile } from './bench'

const runs = 3
const lines = 1_000_000
const rawBytes = lines * 100
const tickedLines = 60
/** A line of 100 bytes with its end: a number of seven digits and this. */
const filler =
  ' the quick brown fox jumps over the lazy dog; 0123456789 and more text to fill a line up to the end'
    .padEnd(92, '.')
    .slice(0, 92)
const needle = '0500000'

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
  const search = await searches(context, app.page)
  await app.close()
  const follow = await follows(context)
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

/** Resident memory of the largest renderer process below this one, in bytes. */
function rendererMemory(): number {
  let largest = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isRenderer = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      if (!isRenderer || !isBelow(Number(pid), process.pid)) continue
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
      largest = Math.max(largest, pages * 4096)
    } catch {
      // It ended meanwhile.
    }
  }
  return largest
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true
    const stat = readFileSync(`/proc/${at}/stat`, 'utf8')
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  }
  return false
}

/** The same text searched in the page that holds all lines, and by grep in a file. */
async function searches(context: BenchContext, page: Page): Promise<{ page: number[]; grep: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'gantry-bench-'))
  const file = join(folder, 'log')
  const run = promisify(execFile)
  await run('sh', ['-c', `docker logs bench-million > ${file}`], {
    env: { ...process.env, DOCKER_HOST: context.engine.host },
  })
  const logs = new LogsPage(page)
  const times: number[] = []
  const grep: number[] = []
  for (let round = 0; round < runs * 2 + 1; round += 1) {
    await logs.search.fill('')
    await delay(200)
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let typed = 0
          document.addEventListener('input', (event) => (typed = event.timeStamp), {
            capture: true,
            once: true,
          })
          const observer = new MutationObserver(() => {
            if (document.querySelector('[data-matches]')?.getAttribute('data-matches') !== '1') return
            observer.disconnect()
            resolve(performance.now() - typed)
          })
          observer.observe(document.body, { childList: true, attributes: true, subtree: true })
        }),
    )
    await logs.search.fill(needle)
    const time = await shown
    const start = performance.now()
    await run('grep', ['-c', needle, file])
    if (round > 0) {
      times.push(time)
      grep.push(performance.now() - start)
    }
  }
  await rm(folder, { recursive: true, force: true })
  return { page: times, grep }
}

/** Lines that say when they were printed: when each is painted, and when the CLI hands it out. */
async function follows(context: BenchContext): Promise<{ page: number[]; cli: number[] }> {
  // The container has the clock of this machine; hundredths are all that its date can tell, so it counts instead.
  const app = await context.openApp()
  const id = await runScript(context.engine, 'bench-follow', 'while read line; do echo "$line"; done', '-i')
  const writer = spawn('docker', ['attach', '--sig-proxy=false', 'bench-follow'], {
    env: { ...process.env, DOCKER_HOST: context.engine.host },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const reader = spawn('docker', ['logs', '-f', 'bench-follow'], {
    env: { ...process.env, DOCKER_HOST: context.engine.host },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const arrived = new Map<string, number>()
  reader.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const word of text.split('\n')) if (word !== '') arrived.set(word, Date.now() + fraction())
  })
  await new LogsPage(app.page).open(id)
  await app.page.evaluate(() => {
    const painted: Record<string, number> = {}
    Object.assign(window, { painted })
    const log = document.querySelector('[role=log]')
    new MutationObserver(() => {
      const text = log?.querySelector('[data-row]:last-child')?.textContent?.trim() ?? ''
      if (text === '' || text in painted) return
      painted[text] = 0
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          painted[text] = performance.timeOrigin + performance.now()
        }
        port2.postMessage(null)
      })
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  await delay(1000)
  const sent = new Map<string, number>()
  for (let line = 0; line < tickedLines; line += 1) {
    const word = `tick-${line}`
    sent.set(word, Date.now() + fraction())
    writer.stdin.write(`${word}\n`)
    await delay(60 + (line % 7) * 5)
  }
  await delay(500)
  const painted = await app.page.evaluate(
    () => (window as unknown as { painted: Record<string, number> }).painted,
  )
  writer.kill()
  reader.kill()
  await context.engine.docker('rm', '-f', id)
  await app.close()
  const page: number[] = []
  const cli: number[] = []
  for (const [word, at] of sent) {
    const drawn = painted[word]
    const read = arrived.get(word)
    if (drawn) page.push(drawn - at)
    if (read) cli.push(read - at)
  }
  return { page, cli }
}

/** What `Date.now()` leaves out, so that clocks of two processes can be compared finer than a millisecond. */
function fraction(): number {
  return performance.timeOrigin + performance.now() - Date.now()
}
