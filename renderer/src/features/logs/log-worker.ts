/** Starting a worker takes longer than reading the last lines of a log, so the next one waits ready. */
let spare: Worker | undefined
/** A spare is started when the view that took the last one has had time to draw (ms). */
const spareAfter = 1000

/** A worker for one log view, which ends it. */
export function takeLogWorker(): Worker {
  const worker = spare ?? startWorker()
  spare = undefined
  setTimeout(() => {
    spare ??= startWorker()
  }, spareAfter)
  return worker
}

function startWorker(): Worker {
  return new Worker(new URL('./log.worker.ts', import.meta.url), { type: 'module' })
}
