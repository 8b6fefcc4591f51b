import { join } from 'node:path'
import { defaultSettings } from '#shared/contract/default-settings'
import { type Settings, type SettingsChange, settingsSchema } from '#shared/contract/settings'
import { JsonFile } from '../storage/json-file'
import { Topic } from '../streams/topic'

/** What a person chose; kept in `settings.json` of the data folder. */
export class SettingsStore {
  readonly changes = new Topic<Settings>()
  readonly #file: JsonFile<Settings>
  #current: Settings

  constructor(dataDir: string) {
    this.#file = new JsonFile(join(dataDir, 'settings.json'), settingsSchema)
    this.#current = this.#file.read() ?? defaultSettings
  }

  get current(): Settings {
    return this.#current
  }

  /** Replaces the given fields, tells everybody, and answers when it is kept. @throws the system's error. */
  async change(change: SettingsChange): Promise<Settings> {
    this.#current = settingsSchema.parse({ ...this.#current, ...change })
    this.changes.publish(this.#current)
    await this.#file.write(this.#current)
    return this.#current
  }
}
