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
  /** Name of the logging driver. */
  readonly driver: string
}

/** The engine cannot read back what this driver was given. */
export class UnreadableDriverError extends Error {
  constructor(readonly driver: string) {
    super(`The logging driver ${driver} cannot be read.`)
  }
}

/**
 * GET /containers/{id}/logs with time stamps, and what GET /containers/{id}/json says of its form.
 * @throws UnreadableDriverError where the container's logging driver cannot be read.
 * @throws AppError for everything else.
 */
export async function openLog(engine: Engine, log: LogSourceRequest, signal: AbortSignal): Promise<OpenLog> {
  const inspect = engine.ask({
    request: `GET /containers/${log.id}/json`,
    run: (docker) => docker.getContainer(log.id).inspect(),
    schema: inspectSchema,
    signal,
  })
  const stream = engine.open<IncomingMessage>({
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
  const [inspected, opened] = await Promise.allSettled([inspect, stream])
  if (opened.status === 'rejected') throw toLogError(opened.reason, inspected)
  if (inspected.status === 'rejected') {
    opened.value.destroy()
    throw inspected.reason
  }
  const { Config, HostConfig } = inspected.value
  return {
    stream: opened.value,
    isTty: isTty(opened.value, engine.facts.apiVersion, Config.Tty),
    driver: HostConfig.LogConfig.Type,
  }
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

/** From API 1.42 on the answer's type is to be trusted; before, it is the same for both forms. */
function isTty(answer: IncomingMessage, apiVersion: string, configured: boolean): boolean {
  const [major = 0, minor = 0] = apiVersion.split('.').map(Number)
  if (major === 1 && minor < 42) return configured
  const type = answer.headers['content-type'] ?? ''
  if (type.includes('multiplexed-stream')) return false
  return type.includes('raw-stream') ? true : configured
}

function toLogError(error: unknown, inspected: PromiseSettledResult<z.infer<typeof inspectSchema>>): unknown {
  if (inspected.status === 'rejected' || !(error instanceof AppError)) return error
  const isUnreadable = error.code === 'logs-unreadable' || error.data.status === notImplemented
  return isUnreadable ? new UnreadableDriverError(inspected.value.HostConfig.LogConfig.Type) : error
}
