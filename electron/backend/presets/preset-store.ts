import { join } from 'node:path'
import { type Preset, presetSchema } from '#shared/contract/presets'
import { AppError } from '#shared/errors'
import { listOf } from '../engine/tolerant'
import { JsonFile } from '../storage/json-file'
import { Topic } from '../streams/topic'

const most = 500

/** Run forms kept under a name, in `presets.json` of the data folder. */
export class PresetStore {
  readonly changes = new Topic<Preset[]>()
  readonly #file: JsonFile<Preset[]>
  #current: Preset[]

  constructor(dataDir: string) {
    // One that a newer version of the app has written is left out, not all of them.
    this.#file = new JsonFile(join(dataDir, 'presets.json'), listOf(presetSchema))
    this.#current = this.#file.read() ?? []
  }

  get current(): Preset[] {
    return this.#current
  }

  /** Adds them; one of a known id is replaced. @throws AppError `bad-request` for too many, the system's error */
  async save(presets: readonly Preset[]): Promise<void> {
    const byId = new Map([...this.#current, ...presets].map((preset) => [preset.id, preset]))
    if (byId.size > most)
      throw new AppError({ code: 'bad-request', message: `At most ${most} presets are kept.` })
    await this.#put([...byId.values()])
  }

  /** @throws the system's error */
  async remove(id: string): Promise<void> {
    await this.#put(this.#current.filter((preset) => preset.id !== id))
  }

  async #put(presets: Preset[]): Promise<void> {
    const order = new Intl.Collator(undefined, { numeric: true })
    this.#current = presets.toSorted((a, b) => order.compare(a.name, b.name))
    this.changes.publish(this.#current)
    await this.#file.write(this.#current)
  }
}
