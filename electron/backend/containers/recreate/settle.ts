import * as z from 'zod'
import { AppError } from '#shared/errors'
import type { EngineWork } from '../../activity/executor'
import { tolerant } from '../../engine/tolerant'
import { logTail } from '../log-tail'
import { tolerantPart } from '../tolerant-part'

/** How long a new container is watched, in milliseconds. */
export interface SettleTimes {
  /** One that ends by a mistake does so at once. */
  readonly grace: number
  /** The same where it has a health check: as long as that has not decided. */
  readonly graceWithHealth: number
}

/** What a person is asked to wait. */
export const settleTimes: SettleTimes = { grace: 3000, graceWithHealth: 10_000 }
const interval = 200

const answer = z.object({
  State: tolerantPart({
    Running: tolerant(z.boolean(), false),
    Restarting: tolerant(z.boolean(), false),
    ExitCode: tolerant(z.number(), 0),
    Health: tolerantPart({ Status: tolerant(z.string(), 'none') }),
  }),
  RestartCount: tolerant(z.number(), 0),
  Config: tolerantPart({ Tty: tolerant(z.boolean(), false) }),
})

/**
 * Waits until a container that was just started has shown that it stays: it runs after a few seconds, and its health
 * check, where it has one, has not failed.
 * @throws AppError `ended-at-once` with the last lines of its log, `unhealthy`, `not-found` where it is gone already
 */
export async function settle(
  id: string,
  { grace, graceWithHealth }: SettleTimes,
  { engine, signal }: EngineWork,
): Promise<void> {
  const startedAt = Date.now()
  for (;;) {
    const { State, RestartCount, Config } = await engine.ask({
      request: `GET /containers/${id}/json`,
      run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
      schema: answer,
      signal,
    })
    const { Running, Restarting, ExitCode, Health } = State
    if (!Running || Restarting || RestartCount > 0) {
      const lines = await logTail(engine, { id, isTty: Config.Tty, lines: 5, deadline: 1000 })
      throw new AppError({ code: 'ended-at-once', message: [`Exit code ${ExitCode}.`, ...lines].join('\n') })
    }
    if (Health.Status === 'unhealthy') {
      throw new AppError({ code: 'unhealthy', message: 'The health check failed.' })
    }
    const hasHealth = Health.Status === 'starting' || Health.Status === 'healthy'
    const patience = Health.Status === 'starting' ? graceWithHealth : grace
    const isDecided = hasHealth && Health.Status === 'healthy'
    if (isDecided || Date.now() - startedAt >= patience) return
    await pause(signal)
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, interval)
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
