import { logRecordKind } from '#shared/domain/log-wire'
import { AppError } from '#shared/errors'
import type { EngineConnection } from '../engine/engine'
import { LogOutput } from './log-output'
import { type LogSourceRequest, parseLogRequest } from './log-request'
import { openLog, UnreadableDriverError } from './open-log'

/** What reading logs needs. */
export interface LogDeps {
  readonly connection: EngineConnection
}

/**
 * `GET /bytes/logs?id=...` (see {@link parseLogRequest}): the logs of one container or several, interleaved as they
 * come, as the records of `shared/domain/log-wire`. Always 200 for a proper query: what goes wrong with a container
 * is told by a notice of its own. A slow reader slows the engine's streams; a reader that goes away ends them.
 */
export async function handleLogs(request: Request, { connection }: LogDeps): Promise<Response> {
  const sources = parseLogRequest(request.url)
  if (!sources) return new Response('Bad log query', { status: 400 })
  const end = new AbortController()
  const output = new LogOutput(() => end.abort())
  if (request.signal.aborted) end.abort()
  else request.signal.addEventListener('abort', () => end.abort(), { once: true })
  void Promise.all(
    sources.map((source, index) => relay(connection, source, index, output, end.signal)),
  ).finally(() => output.close())
  return new Response(output.body, {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  })
}

/** Relays one container's log until its end; never throws. */
async function relay(
  connection: EngineConnection,
  source: LogSourceRequest,
  index: number,
  output: LogOutput,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { stream, isTty } = await openLog(connection.current(), source, signal)
    output.notice(index, { state: 'open', isTty })
    const kind = isTty ? logRecordKind.raw : logRecordKind.frames
    const fault = await new Promise<Error | null>((resolve) => {
      stream.on('data', (bytes: Buffer) => {
        if (output.write(index, kind, bytes) || stream.isPaused()) return
        stream.pause()
        output.onRoom(() => stream.resume())
      })
      stream.once('end', () => resolve(null))
      stream.once('error', resolve)
      stream.once('close', () => resolve(new Error('The connection was closed.')))
      signal.addEventListener('abort', () => stream.destroy(), { once: true })
      if (signal.aborted) stream.destroy()
    })
    output.notice(index, fault ? { state: 'cut', message: fault.message } : { state: 'ended' })
  } catch (error) {
    output.notice(index, toNotice(error))
  }
}

function toNotice(error: unknown): Parameters<LogOutput['notice']>[1] {
  if (error instanceof UnreadableDriverError) return { state: 'driver-unreadable', driver: error.driver }
  if (error instanceof AppError) return { state: 'error', code: error.code, message: error.message }
  return {
    state: 'error',
    code: 'app-failed',
    message: error instanceof Error ? error.message : String(error),
  }
}
