import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { EngineEvent } from '../../electron/backend/live/engine-event'
import { createLiveLists } from '../../electron/backend/live/live-lists'
import { connectTo, untilConnected } from '../fixtures/engine-client'
import { until } from '../fixtures/until'
import { type BenchContext, type BenchRow, median, percentile } from './bench'
import { createContainers } from './many-containers'

const containers = 500
const rounds = 4
/** Between two changes: as a person or a script of one command after another makes them. */
const pause = 120

interface Target {
  readonly id: string
  readonly name: string
}

/** A change made with the docker CLI, 500 containers listed: from the engine's time of the event to the painted row. */
export async function measure({ engine, openApp }: BenchContext): Promise<BenchRow[]> {
  await createContainers(engine, 0, containers - 8)
  const targets: Target[] = []
  for (let at = 0; at < 8; at++) {
    const name = `a${at}`
    const id = await engine.docker('run', '-d', '--name', name, engine.busybox, 'sleep', '100000')
    targets.push({ id, name })
  }
  const connection = connectTo(engine.host)
  const lists = createLiveLists(connection)
  const closing = new AbortController()
  const events: EngineEvent[] = []
  void (async () => {
    for await (const event of lists.engineEvents.subscribe(closing.signal)) events.push(event)
  })()
  const timeOf = ({ id }: Target, action: string): Promise<number> =>
    until(
      () => events.findLast((event) => event.id === id && event.action === action)?.at,
      `${action} of ${id}`,
    )
  try {
    await untilConnected(connection)
    const { page } = await openApp()
    await page.locator(`[role=grid][aria-rowcount="${containers + 1}"]`).waitFor({ timeout: 60_000 })
    for (const { id } of targets) await page.locator(`[data-key="${id}"]`).waitFor()

    const single: number[] = []
    const change = async (
      target: Target,
      action: string,
      text: string,
      isThere: boolean,
      ...args: string[]
    ) => {
      const painted = paintedAt(page, target.id, text, isThere)
      // The page must be waiting before the change is made.
      await sleep(pause)
      await engine.docker(...args)
      single.push((await painted) - (await timeOf(target, action)))
      events.length = 0
    }
    for (let round = 0; round < rounds; round++)
      for (const target of targets) {
        const name = `${target.name}-${round}`
        await change(target, 'pause', 'Paused', true, 'pause', target.id)
        await change(target, 'unpause', 'Paused', false, 'unpause', target.id)
        await change(target, 'rename', name, true, 'rename', target.id, name)
      }

    const burst: number[] = []
    for (let round = 0; round < rounds; round++)
      for (const [action, isThere] of [
        ['pause', true],
        ['unpause', false],
      ] as const) {
        const painted = targets.map((target) => paintedAt(page, target.id, 'Paused', isThere))
        await sleep(pause)
        await engine.docker(action, ...targets.map(({ id }) => id))
        for (const [at, target] of targets.entries())
          burst.push((await (painted[at] ?? 0)) - (await timeOf(target, action)))
        events.length = 0
      }
    return [row(single, burst)]
  } finally {
    closing.abort()
    lists.dispose()
    connection.dispose()
  }
}

function row(single: readonly number[], burst: readonly number[]): BenchRow {
  const value = median(single)
  return {
    what: `a change made with the docker CLI to the painted row, ${containers} containers`,
    against: "the engine's time of the event",
    goal: 'median under 20 ms, p95 under 100 ms',
    value,
    unit: 'ms',
    isMet: value < 20 && percentile(single, 95) < 100,
    detail: {
      changes: single.length,
      p95Ms: percentile(single, 95),
      burstMedianMs: median(burst),
      burstP95Ms: percentile(burst, 95),
    },
  }
}

/** Epoch ms when the row of a container has (or no longer has) a text on screen. Page and engine share one clock. */
function paintedAt(page: Page, id: string, text: string, isThere: boolean): Promise<number> {
  return page.evaluate(
    ([key, wanted, mustBe]) =>
      new Promise<number>((resolve) => {
        const isSo = (): boolean => {
          const shown = document.querySelector(`[role=row][data-key="${key}"]`)
          return shown !== null && (shown.textContent ?? '').includes(wanted) === mustBe
        }
        const observer = new MutationObserver(() => {
          if (!isSo()) return
          observer.disconnect()
          requestAnimationFrame(() => {
            // The first task after the frame's callbacks runs once the frame is drawn.
            const channel = new MessageChannel()
            channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
            channel.port2.postMessage(null)
          })
        })
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        })
      }),
    [id, text, isThere] as const,
  )
}
