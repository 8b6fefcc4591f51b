import type { FromEnvironment, Progress } from '#shared/contract/activity'
import type { BuildLog } from '../builds/build-log'
import type { Recreates } from '../containers/recreate/recreates'
import type { Engine } from '../engine/engine'
import type { Registries } from '../registries/registries'
import type { LiveOutput } from './live-output'
import type { Story } from './story'

/** What a running command works with. */
export interface Execution {
  /** Id of its entry in the activity list. */
  readonly runId: string
  /** The history of builds. */
  readonly builds: BuildLog
  /** @throws AppError while there is none */
  readonly engine: Engine
  /** Containers that are being made again. */
  readonly recreates: Recreates
  /** Who is signed in where, for what talks to a registry. */
  readonly registries: Registries
  /** Aborts when the person cancels, or the connection is lost. */
  readonly signal: AbortSignal
  /** Tells how far it is. Cheap: what nobody can see is dropped. */
  progress(progress: Progress): void
  /** Where what it writes goes, where somebody follows it; a container in the foreground is then followed to its end. */
  readonly output?: LiveOutput | undefined
  /** Where what happens in a run is told. */
  readonly story: Story
  /** Makes a Docker context the chosen one and looks for its engine. @throws AppError `not-found` */
  useContext(name: string): Promise<readonly string[]>
}

/** What a step needs that only asks the engine. */
export type EngineWork = Pick<Execution, 'engine' | 'signal'>

/** What was done to one target; a failure is thrown as an AppError instead. */
export interface TargetOutcome {
  /** `skipped`: it was so already. */
  readonly outcome: 'done' | 'skipped'
  /** What the engine answered, for the person to read. */
  readonly details: readonly string[]
  readonly fromEnvironment?: FromEnvironment | undefined
  /** Of a container that was followed to its end; null where it was left running. */
  readonly exitCode?: number | null | undefined
  /** Its id, where it stays. */
  readonly containerId?: string
}

/** How commands of one kind are carried out. */
export interface Executor<C> {
  /** What the command acts on, one result each. */
  readonly targets: (command: C) => readonly string[]
  /** What is done to one target decides about the next: one after the other, in their order. */
  readonly isInTurn?: boolean
  /** Its targets are containers that the engine, where they do not run, changes without an event. */
  readonly isUntold?: boolean
  readonly run: (target: string, command: C, execution: Execution) => Promise<TargetOutcome>
}

/** Done, with the lines that the engine answered. */
export function done(...details: readonly string[]): TargetOutcome {
  return { outcome: 'done', details }
}

/** Nothing had to be done. */
export const skipped: TargetOutcome = { outcome: 'skipped', details: [] }
