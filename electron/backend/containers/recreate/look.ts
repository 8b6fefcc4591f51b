import * as z from 'zod'
import type { EngineWork } from '../../activity/executor'
import { isFailure } from '../../activity/is-failure'
import { flag, text } from '../../engine/tolerant-fields'
import { toTime } from '../../live/to-time'
import { tolerantPart } from '../tolerant-part'

const answer = z.object({
  Id: z.string(),
  Name: text,
  State: tolerantPart({
    Running: flag,
    Paused: flag,
    Restarting: flag,
    StartedAt: text,
    FinishedAt: text,
  }),
})

/** A container as it is now. */
export interface Seen {
  readonly id: string
  readonly name: string
  /** It runs, is paused, or is being started again. */
  readonly isRunning: boolean
  readonly isPaused: boolean
  readonly isRestarting: boolean
  /** By the engine's clock, epoch ms; null: never. */
  readonly startedAt: number | null
  readonly finishedAt: number | null
}

/** GET /containers/{id}/json; null where the engine knows none by this id or name. */
export async function look(idOrName: string, { engine, signal }: EngineWork): Promise<Seen | null> {
  try {
    const { Id, Name, State } = await engine.ask({
      request: `GET /containers/${idOrName}/json`,
      run: (docker, abortSignal) => docker.getContainer(idOrName).inspect({ abortSignal }),
      schema: answer,
      signal,
    })
    return {
      id: Id,
      name: Name.replace(/^\//, ''),
      isRunning: State.Running || State.Paused || State.Restarting,
      isPaused: State.Paused,
      isRestarting: State.Restarting,
      startedAt: toTime(State.StartedAt),
      finishedAt: toTime(State.FinishedAt),
    }
  } catch (error) {
    if (isFailure(error, 'not-found')) return null
    throw error
  }
}

/** The container of this very name; null where there is none. */
export async function lookByName(name: string, work: EngineWork): Promise<Seen | null> {
  const seen = await look(name, work)
  // The engine takes the beginning of an id for a name as well.
  return seen?.name === name ? seen : null
}
