import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import {
  type Build,
  type BuildDetails,
  type BuildsChange,
  buildDetailsSchema,
  buildSchema,
} from '#shared/contract/builds'
import { AppError } from '#shared/errors'
import { JsonFile } from '../storage/json-file'
import { Topic } from '../streams/topic'
import { BuildRecording } from './build-recording'

/** How many builds are kept. */
const limit = 200

/** The history of builds, oldest first: `builds.json` of the data folder, and what each printed in `builds/`. */
export class BuildLog {
  readonly changes = new Topic<BuildsChange>()
  readonly #dataDir: string
  readonly #file: JsonFile<Build[]>
  readonly #builds: Map<string, Build>
  readonly #running = new Map<string, BuildRecording>()
  #saving: Promise<unknown> = Promise.resolve()

  constructor(dataDir: string) {
    this.#dataDir = dataDir
    this.#file = new JsonFile(join(dataDir, 'builds.json'), z.array(buildSchema))
    this.#builds = new Map((this.#file.read() ?? []).map((build) => [build.id, interrupted(build)]))
  }

  get builds(): Build[] {
    return [...this.#builds.values()]
  }

  /** A build under way, to be followed; undefined where it has ended. */
  running(id: string): BuildRecording | undefined {
    return this.#running.get(id)
  }

  /** Everything that is kept of a build. @throws AppError `not-found` */
  details(id: string): BuildDetails {
    const build = this.#builds.get(id)
    if (!build) throw new AppError({ code: 'not-found', message: `There is no build ${id}.` })
    const running = this.#running.get(id)
    if (running) return running.details
    const kept = this.#detailsFile(id).read()
    return kept ? { ...kept, build } : { build, steps: [], logs: {}, dockerfile: null }
  }

  /** Begins the record of a build. */
  begin(id: string, command: CommandOf<'image.build'>): BuildRecording {
    const recording = new BuildRecording(id, command, (build, details) => {
      const isNew = !this.#builds.has(id)
      this.#builds.set(id, build)
      this.changes.publish({ type: 'build', build })
      if (details) {
        // Until its file is there, it is read from here.
        const written = this.#detailsFile(id).write(details)
        this.#save(written.finally(() => this.#running.delete(id)))
      }
      if (isNew || details) this.#saveList()
    })
    this.#running.set(id, recording)
    return recording
  }

  /** Forgets builds that have ended. */
  remove(ids: readonly string[]): void {
    const gone = ids.filter((id) => this.#builds.get(id)?.endedAt != null)
    for (const id of gone) this.#forget(id)
    this.changes.publish({ type: 'removed', ids: gone })
    this.#saveList()
  }

  /** Settles when everything so far is on the disk, or could not be written. */
  async saved(): Promise<void> {
    await this.#saving
  }

  #forget(id: string): void {
    this.#builds.delete(id)
    this.#save(rm(join(this.#dataDir, 'builds', `${id}.json`), { force: true }))
  }

  #detailsFile(id: string): JsonFile<BuildDetails> {
    return new JsonFile(join(this.#dataDir, 'builds', `${id}.json`), buildDetailsSchema)
  }

  #saveList(): void {
    const ended = this.builds.filter(({ endedAt }) => endedAt !== null)
    const old = ended.slice(0, -limit).map(({ id }) => id)
    for (const id of old) this.#forget(id)
    if (old.length > 0) this.changes.publish({ type: 'removed', ids: old })
    this.#save(this.#file.write(this.builds))
  }

  #save(writing: Promise<unknown>): void {
    const told = writing.catch((error: Error) =>
      console.error('The history of builds cannot be written:', error.message),
    )
    this.#saving = Promise.all([this.#saving, told])
  }
}

/** What was running when Gantry ended without a word has failed. */
function interrupted(build: Build): Build {
  if (build.endedAt !== null) return build
  const error = { code: 'connection-lost', message: 'Gantry ended while the build ran.' } as const
  return { ...build, state: 'failed', endedAt: build.startedAt, error }
}
