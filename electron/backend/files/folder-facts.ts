import { chmod, utimes } from 'node:fs/promises'
import type { Header } from 'tar-stream'

/** Modes and times of unpacked folders: given to them last, since writing into a folder changes its time or needs its mode. */
export class FolderFacts {
  readonly #facts: { readonly path: string; readonly mode: number; readonly time: Date }[] = []

  remember(path: string, { mode, mtime }: Header): void {
    this.#facts.push({ path, mode: mode & 0o7777, time: mtime })
  }

  async apply(): Promise<void> {
    for (const { path, mode, time } of this.#facts.toReversed()) {
      await chmod(path, mode)
      await utimes(path, time, time)
    }
  }
}
