import type { Readable } from 'node:stream'
import { AppError } from '#shared/errors'
import type { Execution } from '../activity/executor'
import { toEngineError, toStreamError } from '../engine-error'
import { readNdjson } from '../streams/ndjson'
import { transferEventSchema, transferFailure } from './transfer-event'
import { TransferProgress } from './transfer-progress'

/** How a transfer closed. */
export interface TransferEnd {
  /** The closing lines of the engine: `Digest: ...`, `Status: ...`. */
  readonly details: string[]
  /** The engine told what the registry has now: the end of a push. */
  readonly isConfirmed: boolean
}

/**
 * Reads the answer of a pull or push to its end and tells the progress by layer.
 * @throws AppError what the engine reported inside the stream, `cancelled`, or a lost connection
 */
export async function followTransfer(
  stream: Readable,
  request: string,
  { signal, progress }: Execution,
): Promise<TransferEnd> {
  const layers = new TransferProgress()
  const details: string[] = []
  let isConfirmed = false
  let failure: string | undefined
  try {
    for await (const line of readNdjson(stream, signal)) {
      const event = transferEventSchema.parse(line)
      failure ??= transferFailure(event)
      if (layers.take(event)) progress(layers.progress)
      else if (event.id === undefined && event.status !== undefined) details.push(event.status)
      if (event.aux?.Digest !== undefined || /\bdigest: sha256:/.test(event.status ?? '')) isConfirmed = true
    }
  } catch (error) {
    throw toEngineError(error, request)
  }
  if (failure !== undefined) throw toStreamError(failure, request)
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'It was cancelled.', request })
  return { details: details.slice(-4), isConfirmed }
}
