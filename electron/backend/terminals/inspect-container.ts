import * as z from 'zod'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'

const answer = z.object({
  Name: z.string().catch(''),
  State: z.object({
    Running: z.boolean().catch(false),
    Paused: z.boolean().catch(false),
    StartedAt: z.string().catch(''),
    ExitCode: z.number().nullable().catch(null),
  }),
  Config: z
    .object({
      User: z.string().catch(''),
      Tty: z.boolean().catch(false),
      OpenStdin: z.boolean().catch(false),
      StdinOnce: z.boolean().catch(false),
      Env: z.array(z.string()).catch([]),
    })
    .catch({ User: '', Tty: false, OpenStdin: false, StdinOnce: false, Env: [] }),
})

/** What a terminal needs to know of its container. */
export interface TerminalContainer {
  readonly name: string
  readonly isRunning: boolean
  readonly isPaused: boolean
  /** The engine's time text; another one means that the container was started anew. */
  readonly startedAt: string
  readonly exitCode: number | null
  readonly user: string
  readonly isTty: boolean
  readonly hasInput: boolean
  /** Whether its input ends with that of the first who attaches. */
  readonly hasInputOnce: boolean
  /** `NAME=value` each. */
  readonly env: readonly string[]
}

/** Looks at a container (GET /containers/{id}/json). @throws AppError */
export async function inspectContainer(engine: Engine, id: string): Promise<TerminalContainer> {
  const { Name, State, Config } = await engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
    schema: answer,
    deadline: 5_000,
  })
  return {
    name: Name.replace(/^\//, '') || id.slice(0, 12),
    isRunning: State.Running,
    isPaused: State.Paused,
    startedAt: State.StartedAt,
    exitCode: State.ExitCode,
    user: Config.User || 'root',
    isTty: Config.Tty,
    hasInput: Config.OpenStdin,
    hasInputOnce: Config.StdinOnce,
    env: Config.Env,
  }
}

/** The same, of a container that a terminal can be opened on. @throws AppError `not-running`, `paused` */
export async function inspectRunning(engine: Engine, id: string): Promise<TerminalContainer> {
  const container = await inspectContainer(engine, id)
  if (!container.isRunning) {
    throw new AppError({ code: 'not-running', message: `container ${container.name} is not running` })
  }
  if (container.isPaused) {
    throw new AppError({ code: 'paused', message: `container ${container.name} is paused` })
  }
  return container
}
