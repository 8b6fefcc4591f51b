import type { Command } from '#shared/commands/index'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine } from '#shared/commands/write-line'
import type { ActivityEntry, Progress, TargetResult } from '#shared/contract/activity'
import type { BuildLog } from '../builds/build-log'
import { executorOf } from '../commands'
import type { EngineConnection } from '../engine/engine'
import type { LiveLists } from '../live/live-lists'
import type { Registries } from '../registries/registries'
import type { ActivityLog } from './activity-log'
import { forEachBounded } from './bounded'
import { endState } from './end-state'
import { nameOfIn } from './name-of'
import { toTargetResult } from './target-result'
import { Throttle } from './throttle'

/** Targets of one command that are worked on at the same time. */
const concurrency = 8
/** Milliseconds between two news of the same command. */
const newsInterval = 100

interface Run {
  readonly ended: Promise<ActivityEntry>
  readonly controller: AbortController
}

/** Carries commands out, one entry of the activity list each. */
export class CommandRuns {
  readonly #running = new Map<string, Run>()

  constructor(
    private readonly connection: Pick<EngineConnection, 'current' | 'useContext'>,
    private readonly log: ActivityLog,
    private readonly lists: Pick<LiveLists, 'rows'>,
    private readonly builds: BuildLog,
    private readonly registries: Registries,
  ) {}

  get active(): number {
    return this.#running.size
  }

  /** Answers the entry when it has ended, whatever the outcome. The same id twice runs once. */
  run(id: string, command: Command): Promise<ActivityEntry> {
    const known = this.#running.get(id)?.ended ?? this.log.get(id)
    if (known) return Promise.resolve(known)
    const controller = new AbortController()
    const ended = this.#carryOut(id, command, controller.signal).finally(() => this.#running.delete(id))
    this.#running.set(id, { ended, controller })
    return ended
  }

  /** Stops what is not yet done; nothing happens where the id is not running. */
  cancel(id: string): void {
    this.#running.get(id)?.controller.abort()
  }

  /** Cancels everything and waits until it has ended. */
  async dispose(): Promise<void> {
    const runs = [...this.#running.values()]
    for (const { controller } of runs) controller.abort()
    await Promise.all(runs.map(({ ended }) => ended))
  }

  async #carryOut(id: string, command: Command, signal: AbortSignal): Promise<ActivityEntry> {
    const { connection } = this
    const executor = executorOf(command)
    const targets = [...new Set(executor.targets(command))]
    const results = new Map<string, TargetResult>()
    // What is listed is also kept on the disk.
    const listed = withoutSecrets(command)
    const started: ActivityEntry = {
      id,
      command: listed,
      line: commandLine(listed, nameOfIn(listed, this.lists)),
      startedAt: Date.now(),
      endedAt: null,
      state: 'running',
      progress: null,
      results: [],
    }
    let progress: Progress | null = targets.length > 1 ? countOf(0, targets.length) : null
    const now = (): ActivityEntry => ({ ...started, progress, results: inOrder(targets, results) })
    const news = new Throttle(newsInterval, () => this.log.put(now()))
    news.request()

    await forEachBounded(targets, executor.isInTurn ? 1 : concurrency, async (target) => {
      const result = await toTargetResult(target, signal, () =>
        executor.run(target, command, {
          get engine() {
            return connection.current()
          },
          runId: id,
          builds: this.builds,
          registries: this.registries,
          signal,
          useContext: (name) => connection.useContext(name),
          progress: (value) => {
            progress = value
            news.request()
          },
        }),
      )
      results.set(target, result)
      if (targets.length > 1) progress = countOf(results.size, targets.length)
      if (results.size < targets.length) news.request()
    })

    news.cancel()
    const ended = { ...now(), endedAt: Date.now() }
    const entry = { ...ended, state: endState(ended.results) }
    this.log.put(entry)
    return entry
  }
}

function countOf(current: number, total: number): Progress {
  return { current, total, unit: 'items', parts: [] }
}

function inOrder(targets: readonly string[], results: ReadonlyMap<string, TargetResult>): TargetResult[] {
  return targets.flatMap((target) => results.get(target) ?? [])
}
