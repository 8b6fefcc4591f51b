import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startContainer, TerminalPage } from '../pages/terminal-page'
import { type BenchContext, type BenchRow, median, percentile } from './bench'

const runs = 3
const keystrokes = 60
const pauseMs = 40
const frameMs = 1000 / 60
const outputBytes = 50e6
/** 99 characters; with its end 100 bytes on the way in, 101 from the tty. */
const line =
  'The quick brown fox jumps over the lazy dog; 0123456789 and then some more text to fill a line up.'.padEnd(
    99,
    '.',
  )

/** Keystroke to echo beside the docker CLI in a pty, and a large output beside xterm fed from memory. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  const id = await startContainer(context.engine, 'bench-terminal')
  const app = await context.openApp()
  const terminal = await new TerminalPage(app.page).open(id)
  // A program that echoes at once: no shell's line editing on either side.
  await terminal.run('cat')
  await delay(500)
  const page = await echoesInPage(app.page)
  const cli = await echoesInPty(context.engine.host)
  await app.page.keyboard.press('Control+c')
  await terminal.run(`clear; yes '${line}' | head -c ${outputBytes} > /tmp/output`)
  const wires: Output[] = []
  const memories: number[] = []
  for (let run = 0; run < runs; run += 1) {
    wires.push(await outputFromEngine(app.page, terminal, run))
    memories.push(await outputFromMemory(app.page))
  }
  await app.close()
  const wire = {
    ms: median(wires.map(({ ms }) => ms)),
    longestTaskMs: Math.max(...wires.map(({ longestTaskMs }) => longestTaskMs)),
  }
  const memory = { ms: median(memories) }
  const docker = await outputOfDocker(context.engine.host)
  const echo = { page: median(page), cli: median(cli) }
  const speed = memory.ms / wire.ms
  return [
    {
      what: 'keystroke to echo on screen',
      against: 'docker exec -it in a pty',
      goal: 'at most 1.5x plus one frame',
      value: echo.page / echo.cli,
      unit: 'x',
      isMet: echo.page <= 1.5 * echo.cli + frameMs,
      detail: {
        pageMs: echo.page,
        pageP95Ms: percentile(page, 95),
        cliMs: echo.cli,
        cliP95Ms: percentile(cli, 95),
        allowedMs: 1.5 * echo.cli + frameMs,
      },
    },
    {
      what: '50 MB of terminal output, engine to parsed',
      against: 'xterm fed from memory',
      goal: 'at least 0.8x of its speed',
      value: speed,
      unit: 'x',
      isMet: speed >= 0.8,
      detail: {
        wireMBs: outputBytes / 1e3 / wire.ms,
        memoryMBs: outputBytes / 1e3 / memory.ms,
        wireMs: wire.ms,
        memoryMs: memory.ms,
        longestTaskMs: wire.longestTaskMs,
        dockerExecMs: docker,
      },
    },
  ]
}

/** Milliseconds from a key event in the page to the frame that shows its echo, key by key. */
async function echoesInPage(page: Page): Promise<number[]> {
  const echoes = await page.evaluateHandle(() => {
    const times: number[] = []
    const rows = document.querySelector('.xterm-rows')
    const shown = (): number => rows?.textContent?.split('x').length ?? 0
    let pressed = 0
    let before = Number.POSITIVE_INFINITY
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
        before = shown()
      },
      { capture: true },
    )
    // xterm draws in an animation frame: the first task after it finds that frame handed over.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => times.push(performance.now() - pressed)
    const observer = new MutationObserver(() => {
      if (shown() <= before) return
      before = Number.POSITIVE_INFINITY
      channel.port2.postMessage(null)
    })
    if (rows) observer.observe(rows, { childList: true, characterData: true, subtree: true })
    return times
  })
  for (let stroke = 1; stroke <= keystrokes; stroke += 1) {
    await delay(pauseMs)
    await page.keyboard.press('x')
    await page.waitForFunction(([times, count]) => times.length >= count, [echoes, stroke] as const)
  }
  return echoes.jsonValue()
}

/** Runs a docker command on a pty of its own, as a person's terminal would. */
function dockerInPty(host: string, command: string) {
  return spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...process.env, DOCKER_HOST: host, TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

/** Milliseconds from a byte written into the CLI's pty to its echo read from there, key by key. */
async function echoesInPty(host: string): Promise<number[]> {
  const child = dockerInPty(host, 'docker exec -it bench-terminal cat')
  let onOutput: (text: string) => void = () => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => onOutput(text))
  await delay(1000)
  const times: number[] = []
  for (let stroke = 0; stroke < keystrokes; stroke += 1) {
    await delay(pauseMs)
    const start = performance.now()
    const echoed = new Promise<void>((resolve) => {
      onOutput = (text) => text.includes('x') && resolve()
    })
    child.stdin.write('x')
    await echoed
    times.push(performance.now() - start)
  }
  child.stdin.write('\x03')
  await new Promise((resolve) => child.once('exit', resolve))
  return times
}

interface Output {
  ms: number
  longestTaskMs: number
}

/** From Enter to the last line on the screen. */
async function outputFromEngine(page: Page, terminal: TerminalPage, run: number): Promise<Output> {
  const end = `all-of-run-${run}`
  const shown = page.evaluate(
    (text) =>
      new Promise<Output>((resolve) => {
        let longestTaskMs = 0
        const tasks = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration)
        })
        tasks.observe({ entryTypes: ['longtask'] })
        let pressed = 0
        document.addEventListener(
          'keydown',
          (event) => {
            if (event.key === 'Enter') pressed = event.timeStamp
          },
          { capture: true },
        )
        const rows = document.querySelector('.xterm-rows')
        const observer = new MutationObserver(() => {
          if (pressed === 0 || !rows?.textContent?.includes(text)) return
          observer.disconnect()
          tasks.disconnect()
          resolve({ ms: performance.now() - pressed, longestTaskMs })
        })
        if (rows) observer.observe(rows, { childList: true, characterData: true, subtree: true })
      }),
    `${end}-2`,
  )
  await terminal.run(`clear; cat /tmp/output; echo ${end}-$((1 + 1))`)
  return shown
}

/** The same bytes into a second screen of the same size and looks, in pieces of 512 KiB as they are parsed. */
function outputFromMemory(page: Page): Promise<number> {
  return page.evaluate(
    async ([text, size]) => {
      const chunk = performance
        .getEntriesByType('resource')
        .find(({ name }) => /\/terminal-screen-[^/]*\.js/.test(name))?.name
      const { TerminalScreen } = await import(chunk ?? '')
      const ignore = (): void => {}
      const screen = new TerminalScreen(
        { scheme: 'light', fontSize: 13, isForScreenReader: false },
        { isTty: true, label: 'memory' },
        {
          onInput: ignore,
          onResize: ignore,
          onMatches: ignore,
          onAction: ignore,
          onPaste: ignore,
          onLink: ignore,
        },
      )
      const place = document.createElement('div')
      const box = document.querySelector('.xterm-screen')?.getBoundingClientRect()
      place.style.cssText = `position:fixed;z-index:99;left:${box?.left}px;top:${box?.top}px;width:${box?.width}px;height:${box?.height}px`
      document.body.append(place)
      screen.show(place)
      const piece = new TextEncoder().encode(`${text}\r\n`.repeat(Math.floor(524_288 / (text.length + 2))))
      const start = performance.now()
      for (let sent = 0; sent < size; sent += piece.length) {
        await new Promise<void>((resolve) => screen.write(piece, resolve))
      }
      const ms = performance.now() - start
      screen.dispose()
      place.remove()
      return ms
    },
    [line, outputBytes] as const,
  )
}

/** What the docker CLI takes for the same output, drawn by nobody. */
async function outputOfDocker(host: string): Promise<number> {
  const start = performance.now()
  const child = dockerInPty(host, 'docker exec -it bench-terminal cat /tmp/output')
  child.stdout.resume()
  await new Promise((resolve) => child.once('exit', resolve))
  return performance.now() - start
}
