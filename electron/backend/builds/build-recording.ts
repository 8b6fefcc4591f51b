import type { CommandOf } from '#shared/commands/index'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine } from '#shared/commands/write-line'
import type { Progress } from '#shared/contract/activity'
import type { Build, BuildDetails, BuildNews } from '#shared/contract/builds'
import type { BuildEvent } from '#shared/domain/build/build-event'
import { cacheCount } from '#shared/domain/build/build-step'
import { BuildTrace } from '#shared/domain/build/build-trace'
import type { AppErrorData } from '#shared/errors'
import { Throttle } from '../activity/throttle'
import { Topic } from '../streams/topic'

/** Milliseconds between two news of one build. */
const newsInterval = 100
/** A secret shorter than this is not looked for in what a build prints: it would be found everywhere. */
const shortestCovered = 4

/** A build under way: what it tells goes to its readers and, at the end, to the history. */
export class BuildRecording {
  readonly news = new Topic<BuildNews>()
  readonly #trace = new BuildTrace()
  readonly #throttle = new Throttle(newsInterval, () => this.#tell())
  readonly #onChange: (build: Build, details: BuildDetails | null) => void
  #build: Build
  #dockerfile: BuildDetails['dockerfile'] = null
  #covered: readonly string[] = []
  #changed = new Set<string>()
  #written = new Map<string, string>()

  /** `onChange` is told of every change, with everything at the end. */
  constructor(
    id: string,
    command: CommandOf<'image.build'>,
    onChange: (build: Build, details: BuildDetails | null) => void,
  ) {
    const listed = withoutSecrets(command) as CommandOf<'image.build'>
    this.#onChange = onChange
    this.#build = {
      id,
      command: listed,
      line: commandLine(listed),
      state: 'running',
      builder: null,
      startedAt: Date.now(),
      endedAt: null,
      imageId: null,
      cached: 0,
      total: 0,
      sent: null,
      error: null,
      errorLine: null,
    }
    onChange(this.#build, null)
  }

  get imageId(): string | null {
    return this.#trace.imageId
  }

  /** What went wrong, in the builder's words. */
  get failure(): string | null {
    return this.#trace.failure
  }

  /** For the activity list: the context while it is sent, then the steps. */
  get progress(): Progress {
    const steps = this.#trace.steps.filter(({ isInternal }) => !isInternal)
    const ended = steps.filter(({ endedAt }) => endedAt !== null)
    return { current: ended.length, total: steps.length, unit: 'items', parts: [] }
  }

  get details(): BuildDetails {
    const { steps } = this.#trace
    return {
      build: this.#build,
      steps,
      logs: Object.fromEntries(
        steps.map(({ id }) => [id, this.#trace.log(id)] as const).filter(([, log]) => log),
      ),
      dockerfile: this.#dockerfile,
    }
  }

  setBuilder(builder: 'buildkit' | 'classic'): void {
    this.#change({ builder })
  }

  setDockerfile(name: string, text: string): void {
    this.#dockerfile = { name, text }
    this.news.publish({ type: 'snapshot', details: this.details })
  }

  /** Texts that are never to be shown or kept: they are covered in what the build prints. */
  cover(secrets: readonly string[]): void {
    this.#covered = secrets
      .flatMap((secret) => [secret, secret.trim()])
      .filter((secret) => secret.length >= shortestCovered)
      .toSorted((a, b) => b.length - a.length)
  }

  sent(bytes: number, files: number): void {
    const before = this.#build.sent ?? { bytes: 0, files: 0 }
    this.#build = {
      ...this.#build,
      sent: { bytes: before.bytes + bytes, files: before.files + files, isDone: false },
    }
    this.#throttle.request()
  }

  allSent(): void {
    const { sent } = this.#build
    if (sent) this.#change({ sent: { ...sent, isDone: true } })
  }

  take(events: readonly BuildEvent[]): void {
    for (const raw of events) {
      const event = raw.type === 'log' ? { ...raw, text: this.#clean(raw.text) } : raw
      this.#trace.take(event)
      if (event.type === 'log')
        this.#written.set(event.step, (this.#written.get(event.step) ?? '') + event.text)
      if ('step' in event) this.#changed.add(event.step)
      if (event.type === 'step') this.#changed.add(event.id)
    }
    this.#throttle.request()
  }

  end(
    state: 'done' | 'failed' | 'cancelled',
    error: AppErrorData | null = null,
    line: number | null = null,
  ): void {
    this.#throttle.cancel()
    const endedAt = Date.now()
    this.#trace.end(state, endedAt)
    const failed = this.#trace.steps.find((step) => step.state === 'failed')
    this.#build = {
      ...this.#build,
      state,
      endedAt,
      imageId: this.#trace.imageId,
      error: state === 'failed' && error ? { ...error, message: this.#clean(error.message) } : null,
      errorLine: state === 'failed' ? (line ?? failed?.line ?? null) : null,
    }
    for (const { id } of this.#trace.steps) this.#changed.add(id)
    this.#tell()
    this.#onChange(this.#build, this.details)
  }

  #change(change: Partial<Build>): void {
    this.#build = { ...this.#build, ...change }
    this.#throttle.request()
  }

  #clean(text: string): string {
    return this.#covered.reduce((clean, secret) => clean.replaceAll(secret, '•••'), text)
  }

  #tell(): void {
    const { steps } = this.#trace
    const { cached, total } = cacheCount(steps)
    this.#build = { ...this.#build, cached, total, imageId: this.#trace.imageId }
    this.news.publish({
      type: 'news',
      build: this.#build,
      steps: steps.filter(({ id }) => this.#changed.has(id)),
      logs: Object.fromEntries(this.#written),
    })
    this.#changed = new Set()
    this.#written = new Map()
    this.#onChange(this.#build, null)
  }
}
