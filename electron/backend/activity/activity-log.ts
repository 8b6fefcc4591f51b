import { join } from 'node:path'
import * as z from 'zod'
import { type ActivityChange, type ActivityEntry, activityEntrySchema } from '#shared/contract/activity'
import { JsonFile } from '../storage/json-file'
import { Topic } from '../streams/topic'
import { interrupted } from './interrupted'

/** How many ended entries are kept. */
const limit = 500

/** What was run, oldest first; kept in `activity.json` of the data folder. */
export class ActivityLog {
  readonly changes = new Topic<ActivityChange>()
  readonly #file: JsonFile<ActivityEntry[]>
  readonly #entries: Map<string, ActivityEntry>
  #saving: Promise<void> = Promise.resolve()

  constructor(dataDir: string) {
    this.#file = new JsonFile(join(dataDir, 'activity.json'), z.array(activityEntrySchema))
    this.#entries = new Map((this.#file.read() ?? []).map((entry) => [entry.id, interrupted(entry)]))
  }

  get entries(): ActivityEntry[] {
    return [...this.#entries.values()]
  }

  get(id: string): ActivityEntry | undefined {
    return this.#entries.get(id)
  }

  /** Adds or replaces the entry and tells everybody; what started or ended goes to the disk. */
  put(entry: ActivityEntry): void {
    const isNew = !this.#entries.has(entry.id)
    this.#entries.set(entry.id, entry)
    this.changes.publish({ type: 'entry', entry })
    if (isNew || entry.endedAt !== null) this.#save()
  }

  /** Forgets the entries that have ended. */
  clear(): void {
    for (const { id, endedAt } of this.entries) if (endedAt !== null) this.#entries.delete(id)
    this.changes.publish({ type: 'cleared' })
    for (const entry of this.entries) this.changes.publish({ type: 'entry', entry })
    this.#save()
  }

  /** Settles when everything so far is on the disk, or could not be written. */
  saved(): Promise<void> {
    return this.#saving
  }

  #save(): void {
    const ended = this.entries.filter(({ endedAt }) => endedAt !== null)
    for (const { id } of ended.slice(0, -limit)) this.#entries.delete(id)
    this.#saving = this.#file
      .write(this.entries)
      .catch((error: Error) => console.error('The activity list cannot be written:', error.message))
  }
}
