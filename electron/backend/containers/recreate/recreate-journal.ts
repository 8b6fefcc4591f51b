import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { JsonFile } from '../../storage/json-file'
import { isAlive, ownMark } from '../../storage/process-mark'
import { type JournalEntry, journalEntrySchema } from './journal-entry'

/** Milliseconds after which nobody can still be at it. */
const longest = 15 * 60_000

/** One recreate under way. */
export interface OpenEntry {
  /** Settles when it is on the disk, or could not be written: that is said, and hinders nobody. */
  note(change: Partial<Pick<JournalEntry, 'newId' | 'stage'>>): Promise<void>
  /** Nothing is left to be done. */
  close(): Promise<void>
  /** It could not be brought to an end here: somebody else has to, later. */
  abandon(): void
}

/** Recreates under way: a file each in `recreates/` of the data folder, so that two processes do not lose each other's. */
export class RecreateJournal {
  readonly #folder: string
  readonly #open = new Set<string>()
  readonly #owner = ownMark()

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'recreates')
  }

  /** Writes down what is about to begin. */
  async open(begun: Omit<JournalEntry, 'id' | 'owner' | 'at' | 'newId' | 'stage'>): Promise<OpenEntry> {
    const id = randomUUID()
    let entry: JournalEntry = {
      ...begun,
      id,
      owner: this.#owner,
      at: Date.now(),
      newId: null,
      stage: 'making',
    }
    const file = this.#file(`${id}.json`)
    const write = async (): Promise<void> => {
      await file
        .write(entry)
        .catch((error: Error) => console.error('The journal cannot be written:', error.message))
    }
    this.#open.add(id)
    await write()
    return {
      note: (change) => {
        entry = { ...entry, ...change, at: Date.now() }
        return write()
      },
      close: async () => {
        await this.remove(id)
        this.#open.delete(id)
      },
      abandon: () => void this.#open.delete(id),
    }
  }

  /** What nobody is at any more. */
  abandoned(): JournalEntry[] {
    return this.#names().flatMap((name) => {
      const entry = this.#open.has(name.slice(0, -5)) ? undefined : this.#file(name).read()
      return entry && !this.#isElsewhere(entry) ? [entry] : []
    })
  }

  /** Forgets it. */
  async remove(id: string): Promise<void> {
    await rm(join(this.#folder, `${id}.json`), { force: true }).catch((error: Error) =>
      console.error('The journal cannot be written:', error.message),
    )
  }

  #isElsewhere({ owner, at }: JournalEntry): boolean {
    const isOwn = owner.pid === this.#owner.pid && owner.began === this.#owner.began
    return !isOwn && isAlive(owner, at, longest)
  }

  #file(name: string): JsonFile<JournalEntry> {
    return new JsonFile(join(this.#folder, name), journalEntrySchema)
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => name.endsWith('.json'))
    } catch {
      return []
    }
  }
}
