import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startRegistry } from '../fixtures/private-registry'
import { type BenchApp, type BenchContext, type BenchRow, median } from './bench'
import { makeNoiseImage } from './noise-image'

const runs = 6
const layers = 4
const layerMiB = 50

/** Pulling an image of 200 MB from a registry on loopback with its progress on screen, against `docker pull`. */
export async function measure(context: BenchContext): Promise<BenchRow[]> {
  const registry = await startRegistry()
  const reference = `${registry.host}/bench/big:1`
  await makeNoiseImage(context.engine, reference, { layers, layerMiB })
  await context.engine.docker('push', reference)
  // The app opens on the list of containers, which an empty engine does not draw.
  await context.engine.docker('create', context.engine.busybox)
  const app = await context.openApp()
  await app.page.goto(`${app.origin}/#/images`)
  const ours: number[] = []
  const docker: number[] = []
  // Nothing of the image stays between two pulls; who goes first alternates.
  for (let run = 0; run <= runs; run++) {
    const measures = [
      async () => ours.push(await pullInApp(app, reference)),
      async () => docker.push(await context.timeDocker('pull', reference)),
    ]
    for (const pull of run % 2 === 0 ? measures : measures.toReversed()) {
      await context.engine.docker('rmi', reference)
      // What the one before has written is not left for this one to wait for.
      await promisify(execFile)('sync')
      await pull()
    }
  }
  // The first of each warms the page cache up.
  const [app200, cli200] = [ours.slice(1), docker.slice(1)]
  await app.close()
  await registry.stop()
  const value = median(app200) / median(cli200)
  return [
    {
      what: `pull of ${layers * layerMiB} MB from loopback, progress shown`,
      against: 'docker pull',
      goal: 'at most 1.1x',
      value,
      unit: 'x',
      isMet: value <= 1.1,
      detail: { medianMs: median(app200), dockerMedianMs: median(cli200) },
    },
  ]
}

/** From the click on Pull to the word that it is done. */
async function pullInApp({ page }: BenchApp, reference: string): Promise<number> {
  const row = page.getByRole('row', { name: reference, exact: true })
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Pull image' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Pull image' })
  await dialog.getByRole('textbox', { name: 'Image' }).fill(reference)
  const button = dialog.getByRole('button', { name: 'Pull', exact: true })
  const took = await button.evaluate(untilPulled)
  const panel = page.getByRole('region', { name: 'Pulls and pushes' })
  await panel.getByRole('button', { name: 'Close' }).click()
  return took
}

/** Milliseconds in the page itself: a test that looks every frame whether it is there makes the page draw every frame. */
function untilPulled(button: Element): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now()
    const observer = new MutationObserver(() => {
      const panel = document.querySelector('section[aria-label="Pulls and pushes"]')
      if (!panel?.textContent?.includes('Pulled')) return
      observer.disconnect()
      resolve(performance.now() - start)
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    ;(button as HTMLElement).click()
  })
}
