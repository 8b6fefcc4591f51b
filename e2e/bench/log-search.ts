import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { LogsPage } from '../pages/logs-page'
import type { BenchContext } from './bench'

/** It stands in one line. */
const needle = '0500000'

/** One text searched in the page that holds all lines of `bench-million`, and by grep in a file: milliseconds of each round. */
export async function timeSearches(
  context: BenchContext,
  page: Page,
  rounds: number,
): Promise<{ page: number[]; grep: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'gantry-bench-'))
  const file = join(folder, 'log')
  const run = promisify(execFile)
  await run('sh', ['-c', `docker logs bench-million > ${file}`], {
    env: { ...process.env, DOCKER_HOST: context.engine.host },
  })
  const logs = new LogsPage(page)
  const times: number[] = []
  const grep: number[] = []
  for (let round = 0; round < rounds + 1; round += 1) {
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
