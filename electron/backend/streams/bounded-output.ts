import { FrameReader, type OutputStream } from './demux'

/** The first bytes of a process's two outputs, read from the engine's stream and decoded at the end. */
export class BoundedOutput {
  readonly #chunks: Record<OutputStream, Buffer[]> = { stdout: [], stderr: [] }
  readonly #sizes: Record<OutputStream, number> = { stdout: 0, stderr: 0 }
  readonly #frames: FrameReader

  /**
   * @param most bytes kept of each output; the rest is counted
   * @param isTty a terminal's output has no frames
   */
  constructor(
    private readonly most: number,
    private readonly isTty: boolean,
  ) {
    this.#frames = new FrameReader((stream, payload) => this.#keep(stream, payload))
  }

  /** Bytes as they come, cut anywhere. @throws AppError for what is no stream of the engine */
  feed(chunk: Buffer): void {
    if (this.isTty) this.#keep('stdout', chunk)
    else this.#frames.feed(chunk)
  }

  /** Both outputs as text, those that are not empty; one that was cut says by how much. */
  get texts(): string[] {
    return (['stdout', 'stderr'] as const).map((stream) => this.textOf(stream)).filter((text) => text !== '')
  }

  /** One output as text, without the line end at its end. */
  textOf(stream: OutputStream): string {
    const text = Buffer.concat(this.#chunks[stream])
      .toString('utf8')
      .replace(/\r?\n$/, '')
    const cut = this.#sizes[stream] - this.most
    return cut > 0 ? `${text}\n… (${cut} bytes more)` : text
  }

  #keep(stream: OutputStream, payload: Buffer): void {
    const room = Math.max(0, this.most - this.#sizes[stream])
    this.#sizes[stream] += payload.length
    // A copy: the reader's buffer is used again.
    if (room > 0) this.#chunks[stream].push(Buffer.from(payload.subarray(0, room)))
  }
}
