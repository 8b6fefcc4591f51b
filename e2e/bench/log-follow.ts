import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { LogsPage, runScript } from '../pages/logs-page'
import type { BenchContext } from './bench'

const tickedLines = 60

/** Milliseconds from the writing of a line until it is painted in the page, and until `docker logs -f` hands it out. */
export async function timeFollowing(context: BenchContext): Promise<{ page: number[]; cli: number[] }> {
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
    for (const word of text.split('\n')) if (word !== '') arrived.set(word, now())
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
    sent.set(word, now())
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

/** Epoch milliseconds with their fractions, so that the clocks of two processes can be compared. */
function now(): number {
  return performance.timeOrigin + performance.now()
}
