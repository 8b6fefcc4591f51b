import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type * as z from 'zod'

/**
 * One JSON file of the data folder, readable by its owner only. Written whole to a neighbour and renamed, so
 * that a crash leaves the old or the new text; a file that cannot be read is kept aside, never overwritten.
 */
export class JsonFile<T> {
  #writing: Promise<void> = Promise.resolve()
  #next: { value: T } | undefined

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<T>,
  ) {}

  /** What it holds, or undefined where it is absent or damaged. Synchronous: done once, before anybody waits. */
  read(): T | undefined {
    let text: string
    try {
      text = readFileSync(this.path, 'utf8')
    } catch {
      return undefined
    }
    try {
      return this.schema.parse(JSON.parse(text))
    } catch (error) {
      this.#keepAside(error)
      return undefined
    }
  }

  /** Settles when this value, or a newer one, is on the disk. @throws the system's error. */
  write(value: T): Promise<void> {
    if (this.#next) {
      this.#next.value = value
      return this.#writing
    }
    this.#next = { value }
    this.#writing = this.#writing.catch(() => undefined).then(() => this.#writeNext())
    return this.#writing
  }

  async #writeNext(): Promise<void> {
    const next = this.#next
    this.#next = undefined
    if (!next) return
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 })
    const neighbour = `${this.path}.${randomUUID()}.tmp`
    try {
      await writeFile(neighbour, `${JSON.stringify(next.value)}\n`, { mode: 0o600, flush: true })
      await rename(neighbour, this.path)
    } catch (error) {
      await rm(neighbour, { force: true })
      throw error
    }
  }

  #keepAside(error: unknown): void {
    const aside = `${this.path}.damaged-${Date.now()}`
    console.error(`${this.path} cannot be read and is kept as ${aside}:`, (error as Error).message)
    try {
      renameSync(this.path, aside)
    } catch {
      // Left where it is; the next write replaces it.
    }
  }
}
