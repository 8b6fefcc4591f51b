import type { IncomingMessage } from 'node:http'
import type { DialOptions } from 'docker-modem'
import * as z from 'zod'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import type { LogSourceRequest } from './log-request'

/** The engine's answer where a driver keeps nothing to read. */
const notImplemented = 501

const inspectSchema = z.object({
  Config: z.object({ Tty: z.boolean().catch(false) }).catch({ Tty: false }),
  HostConfig: z
    .object({ LogConfig: z.object({ Type: z.string().catch('') }).catch({ Type: '' }) })
    .catch({ LogConfig: { Type: '' } }),
})

/** A log that the engine has begun to send. */
export interface OpenLog {
  /** Paused until someone listens. */
  readonly stream: IncomingMessage
  readonly isTty: boolean
}

/** The engine cannot read back what this driver was given. */
export class UnreadableDriverError extends Error {
  constructor(readonly driver: string) {
    super(`The logging driver ${driver} cannot be read.`)
  }
}

/**
 * GET /containers/{id}/logs with time stamps. Only where its answer does not say what form it has, or that the driver
 * cannot be read, GET /containers/{id}/json is asked, too.
 * @throws UnreadableDriverError where the container's logging driver cannot be read.
 * @throws AppError for everything else.
 */
export async function openLog(engine: Engine, log: LogSourceRequest, signal: AbortSignal): Promise<OpenLog> {
  const inspect = () =>
    engine.ask({
      request: `GET /containers/${log.id}/json`,
      run: (docker) => docker.getContainer(log.id).inspect(),
      schema: inspectSchema,
      signal,
    })
  const stream = await openStream(engine, log, signal).catch(async (error: unknown) => {
    if (!isUnreadable(error)) throw error
    const { HostConfig } = await inspect()
    throw new UnreadableDriverError(HostConfig.LogConfig.Type)
  })
  const told = toldTty(stream, engine.facts.apiVersion)
  if (told !== null) return { stream, isTty: told }
  try {
    const { Config } = await inspect()
    return { stream, isTty: Config.Tty }
  } catch (error) {
    stream.destroy()
    throw error
  }
}

function openStream(engine: Engine, log: LogSourceRequest, signal: AbortSignal): Promise<IncomingMessage> {
  return engine.open<IncomingMessage>({
    request: `GET /containers/${log.id}/logs`,
    purpose: 'logs',
    run: (docker) =>
      new Promise((resolve, reject) => {
        docker.modem.dial(dialOptions(log), (error, answer) => {
          if (error) reject(error)
          else resolve(answer as NodeJS.ReadableStream)
        })
      }),
    // Podman sends no header before the first line.
    ...(log.follow && engine.facts.product === 'podman' ? { deadline: 0 } : {}),
    signal,
  })
}

/** dockerode's own `logs` collects the whole answer in memory unless it follows; this one always streams. */
function dialOptions({ id, follow, stdout, stderr, tail, since, until }: LogSourceRequest): DialOptions {
  return {
    path: `/containers/${id}/logs?`,
    method: 'GET',
    isStream: true,
    statusCodes: { 200: true, 101: true, 404: 'no such container', 500: 'server error' },
    options: {
      follow,
      stdout,
      stderr,
      tail,
      // Always with stamps: they order several logs, join cut lines, and tell where to go on after a break.
      timestamps: true,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    },
  }
}

/** What the answer's type says; null before API 1.42, where it is the same for both forms. */
function toldTty(answer: IncomingMessage, apiVersion: string): boolean | null {
  const [major = 0, minor = 0] = apiVersion.split('.').map(Number)
  if (major === 1 && minor < 42) return null
  const type = answer.headers['content-type'] ?? ''
  if (type.includes('multiplexed-stream')) return false
  return type.includes('raw-stream') ? true : null
}

function isUnreadable(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  return error.code === 'logs-unreadable' || error.data.status === notImplemented
}
