import { performance } from 'node:perf_hooks'
import type { Page } from '@playwright/test'
import * as z from 'zod'
import type { Engine } from '../../electron/backend/engine/engine'
import { connectTo, untilConnected } from '../fixtures/engine-client'
import { type BenchContext, type BenchRow, median, percentile } from './bench'
import { loadImages } from './many-images'
import { paintTime } from './paint-time'

const count = 500
const runs = 7
/** As many questions at once as the app asks. */
const atOnce = 8

/** The list of images and the tree of their layers, against the same calls of the Engine API from a warm process. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  await loadImages(context.engine, count)
  // The app opens on its list of containers, which is a list where there is one.
  await context.engine.docker('create', '--name', 'bench', context.engine.busybox)
  const connection = connectTo(context.engine.host)
  try {
    const client = await untilConnected(connection)
    const list: number[] = []
    const listWarm: number[] = []
    const cold: number[] = []
    const warm: number[] = []
    const rawList: number[] = []
    const rawAll: number[] = []
    for (let run = 0; run <= runs; run++) {
      // A fresh server each time: what it knows of images would make the tree look faster than it is.
      const app = await context.openApp()
      await app.page.getByText(`${count + 1} images`).waitFor({ timeout: 60_000 })
      const raw = await rawCalls(client)
      const times = [await openList(app.page), await openTree(app.page)] as const
      await app.page.getByRole('link', { name: 'Volumes' }).click()
      const listAgain = await openList(app.page)
      const again = await openTree(app.page)
      await app.close()
      if (run === 0) continue
      rawList.push(raw.list)
      rawAll.push(raw.all)
      list.push(times[0])
      cold.push(times[1])
      warm.push(again)
      listWarm.push(listAgain)
    }
    return [
      row('list, from the first click to painted rows', list, rawList, 'GET /images/json'),
      row('list, opened again', listWarm, rawList, 'GET /images/json'),
      row('layer tree, first time', cold, rawAll, 'the list and an inspect of each'),
      row('layer tree, opened again', warm, rawAll, 'the list and an inspect of each'),
    ]
  } finally {
    connection.dispose()
  }
}

function row(what: string, ours: readonly number[], raw: readonly number[], against: string): BenchRow {
  const value = median(ours) / median(raw)
  return {
    what: `${count} images, ${what}`,
    against,
    goal: 'under 2x',
    value,
    unit: 'x',
    isMet: value < 2,
    detail: { medianMs: median(ours), p95Ms: percentile(ours, 95), rawMedianMs: median(raw) },
  }
}

/** Milliseconds of the bare calls. */
async function rawCalls(client: Engine): Promise<{ list: number; all: number }> {
  const start = performance.now()
  const images = await client.ask({
    request: 'GET /images/json',
    run: (docker) => docker.listImages(),
    schema: z.array(z.object({ Id: z.string() })),
  })
  const list = performance.now() - start
  const rest = images.values()
  const work = async (): Promise<void> => {
    for (const { Id } of rest)
      await client.ask({
        request: 'GET /images/{id}/json',
        run: (docker) => docker.getImage(Id).inspect(),
        schema: z.unknown(),
      })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { list, all: performance.now() - start }
}

function openList(page: Page): Promise<number> {
  return paintTime(
    page.getByRole('link', { name: 'Images', exact: true }),
    `[role=grid][aria-rowcount="${count + 2}"] [role=row][data-key]`,
  )
}

function openTree(page: Page): Promise<number> {
  return paintTime(
    page.getByRole('radio', { name: 'Tree' }),
    'section[aria-label="Images by shared layers"] li',
  )
}
