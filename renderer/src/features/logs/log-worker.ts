import type { LogCommand, LogEvent } from './protocol'

/** Starting a worker takes longer than reading the last lines of a log, so one waits ready. */
let spare: Worker | undefined
/** A spare is started when the view that took the last one has had time to draw (ms). */
const spareAfter = 1000
/** A spare that no view took for this long (ms), or while nobody sees the app, is ended. */
const spareFor = { shown: 300_000, hidden: 60_000 } as const
/** A worker that held more than this (bytes) is ended after its view: only so is the memory given back at once. */
const keptBytes = 16 << 20

let starting: ReturnType<typeof setTimeout> | undefined
let ending: ReturnType<typeof setTimeout> | undefined

/** A worker for one log view, which gives it back. */
export function takeLogWorker(): Worker {
  const worker = spare ?? startWorker()
  spare = undefined
  clearTimeout(ending)
  prepareLogWorker(spareAfter)
  return worker
}

/** Sees to it that a worker waits ready, in so many ms. */
function prepareLogWorker(after: number): void {
  clearTimeout(starting)
  starting = setTimeout(() => {
    if (document.hidden) return
    keepSpare(spare ?? startWorker())
  }, after)
}

/** Takes back the worker of a view that is gone and that held so many bytes. */
export function giveBackLogWorker(worker: Worker, bytes: number): void {
  if (spare || bytes > keptBytes) {
    worker.terminate()
    return
  }
  // What the old view is still owed comes before this answer.
  worker.onmessage = ({ data }: MessageEvent<LogEvent>) => {
    if (data.type !== 'closed') return
    worker.onmessage = null
    if (spare && spare !== worker) worker.terminate()
    else keepSpare(worker)
  }
  worker.postMessage({ type: 'close' } satisfies LogCommand)
}

function keepSpare(worker: Worker): void {
  spare = worker
  endSpareAfter(document.hidden ? spareFor.hidden : spareFor.shown)
}

function endSpareAfter(wait: number): void {
  clearTimeout(ending)
  ending = setTimeout(() => {
    spare?.terminate()
    spare = undefined
  }, wait)
}

document.addEventListener('visibilitychange', () => {
  if (spare) endSpareAfter(document.hidden ? spareFor.hidden : spareFor.shown)
})

function startWorker(): Worker {
  return new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module' })
}
