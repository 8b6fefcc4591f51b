import { randomUUID } from 'node:crypto'
import type { Command } from '#shared/commands/index'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine } from '#shared/commands/write-line'
import type { ActivityEntry, OutputNews, Progress, TargetResult } from '#shared/contract/activity'
import { AppError } from '#shared/errors'
import type { BuildLog } from '../builds/build-log'
import { executorOf } from '../commands'
import { closing } from '../containers/foreground'
import type { Recreates } from '../containers/recreate/recreates'
import type { EngineConnection } from '../engine/engine'
import type { LiveLists } from '../live/live-lists'
import type { Registries } from '../registries/registries'
import { type Recording, recordBefore } from '../undo/record-before'
import { UndoPlans } from '../undo/undo-plans'
import { keepNewest, watch } from '../watch'
import type { ActivityLog } from './activity-log'
import { forEachBounded } from './bounded'
import { endState } from './end-state'
import { LiveOutput } from './live-output'
import { nameOfIn } from './name-of'
import { RunStory } from './run-story'
import { noStory } from './story'
import { hasStory } from './story-of'
import { toTargetResult } from './target-result'
import { Throttle } from './throttle'

/** Targets of one command that are worked on at the same time. */
const concurrency = 8
/** Milliseconds between two news of the same command. */
const newsInterval = 100
/** The same for how far it is: as often as the eye needs. Each is drawn, at the cost of the work that it tells of. */
const progressInterval = 250

interface Run {
  readonly ended: Promise<ActivityEntry>
  readonly controller: AbortController
  readonly output: LiveOutput | undefined
}

/** Carries commands out, one entry of the activity list each. */
export class CommandRuns {
  readonly undos = new UndoPlans()
  readonly #running = new Map<string, Run>()
  /** Those that go on after their command, and when they have ended. */
  readonly #stories = new Map<RunStory, Promise<void>>()

  constructor(
    private readonly connection: Pick<EngineConnection, 'current' | 'useContext'>,
    private readonly log: ActivityLog,
    private readonly lists: Pick<LiveLists, 'rows' | 'engineEvents' | 'lookAgain'>,
    private readonly builds: BuildLog,
    private readonly registries: Registries,
    private readonly recreates: Recreates,
  ) {}

  /** Those that would be cut off: a container in the foreground runs on by itself. */
  get active(): number {
    return [...this.#running.values()].filter(({ output }) => !output?.now.containerId).length
  }

  /** Answers the entry when it has ended, whatever the outcome. The same id twice runs once. */
  run(id: string, command: Command, isFollowed = false): Promise<ActivityEntry> {
    const known = this.#running.get(id)?.ended ?? this.log.get(id)
    if (known) return Promise.resolve(known)
    const controller = new AbortController()
    const output = isFollowed ? new LiveOutput() : undefined
    const ended = this.#carryOut(id, command, controller.signal, output).finally(() =>
      this.#running.delete(id),
    )
    this.#running.set(id, { ended, controller, output })
    return ended
  }

  /** What a followed command writes, until it has ended. */
  async *output(id: string, signal?: AbortSignal): AsyncGenerator<OutputNews, void, void> {
    const run = this.#running.get(id)
    const { output } = run ?? {}
    if (!run || !output) return
    const end = new AbortController()
    const stop = (): void => end.abort()
    signal?.addEventListener('abort', stop, { once: true })
    void run.ended.then(stop, stop)
    yield* watch(() => output.now, output.changes, end.signal, keepNewest)
  }

  /** Stops what is not yet done; nothing happens where the id is not running. */
  cancel(id: string): void {
    this.#running.get(id)?.controller.abort()
  }

  /**
   * Runs what takes the entry back, each command an entry of its own, until one fails.
   * @throws AppError `not-found` where there is nothing to take back (any more)
   */
  async undo(id: string): Promise<ActivityEntry[]> {
    const commands = this.undos.take(id)
    if (!commands) throw new AppError({ code: 'not-found', message: 'There is nothing to take back.' })
    const { undo: _, ...entry } = this.log.get(id) ?? {}
    if ('id' in entry) this.log.put(entry as ActivityEntry)
    const entries: ActivityEntry[] = []
    for (const command of commands) {
      const undone = await this.run(randomUUID(), command)
      entries.push(undone)
      if (undone.state !== 'done') break
    }
    return entries
  }

  /** Cancels everything and waits until it has ended. */
  async dispose(): Promise<void> {
    const runs = [...this.#running.values()]
    for (const { controller } of runs) controller.abort(closing)
    await Promise.all(runs.map(({ ended }) => ended))
    // Among them the stories of what has ended just now.
    for (const story of this.#stories.keys()) story.stop()
    await Promise.all(this.#stories.values())
  }

  async #carryOut(
    id: string,
    command: Command,
    signal: AbortSignal,
    output: LiveOutput | undefined,
  ): Promise<ActivityEntry> {
    const { connection } = this
    const executor = executorOf(command)
    const targets = [...new Set(executor.targets(command))]
    const results = new Map<string, TargetResult>()
    // What is listed is also kept on the disk.
    const listed = withoutSecrets(command)
    const nameOf = nameOfIn(listed, this.lists)
    const started: ActivityEntry = {
      id,
      command: listed,
      line: commandLine(listed, nameOf),
      startedAt: Date.now(),
      endedAt: null,
      state: 'running',
      progress: null,
      results: [],
    }
    let progress: Progress | null = targets.length > 1 ? countOf(0, targets.length) : null
    let ended: ActivityEntry | undefined
    let story: RunStory | undefined
    const now = (): ActivityEntry => ({
      ...(ended ?? { ...started, progress, results: inOrder(targets, results) }),
      ...(story ? { steps: story.steps } : {}),
    })
    const tell = (): void => {
      // A cleared entry does not come back.
      if (!ended || this.log.get(id)) this.log.put(now())
    }
    const news = new Throttle(newsInterval, tell)
    const progressNews = new Throttle(progressInterval, tell)
    if (hasStory(command)) story = this.#storyOf(command, () => news.request())
    news.request()
    const recording = await this.#record(command, targets)

    await forEachBounded(targets, executor.isInTurn ? 1 : concurrency, async (target) => {
      const result = await toTargetResult(target, signal, () =>
        executor.run(target, command, {
          get engine() {
            return connection.current()
          },
          runId: id,
          builds: this.builds,
          registries: this.registries,
          recreates: this.recreates,
          signal,
          story: story ?? noStory,
          output,
          useContext: (name) => connection.useContext(name),
          progress: (value) => {
            progress = value
            progressNews.request()
          },
        }),
      )
      results.set(target, result)
      if (executor.isUntold) this.lists.lookAgain(target)
      if (targets.length > 1) progress = countOf(results.size, targets.length)
      if (results.size < targets.length) news.request()
    })

    news.cancel()
    progressNews.cancel()
    const last = now()
    const failure = last.results.find(({ error }) => error)?.error
    if (failure) story?.note({ type: 'failed', message: failure.message.slice(0, 2000) })
    const entry: ActivityEntry = { ...last, endedAt: Date.now(), state: endState(last.results) }
    const undo = recording && this.undos.keep(entry, command, recording, nameOf)
    ended = { ...entry, ...(undo ? { undo } : {}) }
    this.log.put(now())
    if (story) this.#stories.set(story, this.#goOn(story, ended.state === 'done', news))
    return now()
  }

  #storyOf(command: Command, onChange: () => void): RunStory {
    const volumes = new Set(this.lists.rows('volumes').keys())
    const story = new RunStory({
      events: this.lists.engineEvents,
      engine: () => this.connection.current(),
      hadVolume: (name) => volumes.has(name),
      onChange,
    })
    story.note({ type: 'asked', ...('image' in command ? { image: command.image } : {}) })
    if (command.kind === 'container.start') story.follow(this.#idOf(command.targets[0] ?? ''))
    return story
  }

  /** The full id that the engine's events have. */
  #idOf(target: string): string {
    const rows = this.lists.rows('containers')
    return rows.has(target) ? target : ([...rows.values()].find(({ name }) => name === target)?.id ?? target)
  }

  async #goOn(story: RunStory, isStarted: boolean, news: Throttle): Promise<void> {
    await story.goOn(isStarted)
    news.flush()
    this.#stories.delete(story)
  }

  async #record(command: Command, targets: readonly string[]): Promise<Recording | undefined> {
    try {
      return await recordBefore(command, targets, this.connection.current())
    } catch {
      // Without an engine there is nothing to record, and the command itself says so.
      return undefined
    }
  }
}

function countOf(current: number, total: number): Progress {
  return { current, total, unit: 'items', parts: [] }
}

function inOrder(targets: readonly string[], results: ReadonlyMap<string, TargetResult>): TargetResult[] {
  return targets.flatMap((target) => results.get(target) ?? [])
}
