import type { OutputNews } from '#shared/contract/activity'
import { Topic } from '../streams/topic'
import { Throttle } from './throttle'

/** Characters of what a command writes that are kept: the last ones. */
const most = 64 << 10
/** Milliseconds between two news of it. */
const newsInterval = 100

/** What a command that is followed has written so far, both outputs as they came. */
export class LiveOutput {
  readonly changes = new Topic<OutputNews>()
  readonly #news = new Throttle(newsInterval, () => this.changes.publish(this.now))
  #text = ''
  #left = 0
  #containerId: string | null = null

  get now(): OutputNews {
    const note = this.#left > 0 ? `… (${this.#left} characters before)\n` : ''
    return { text: note + this.#text, containerId: this.#containerId }
  }

  /** The container of this id writes from here on. */
  start(containerId: string): void {
    this.#containerId = containerId
    this.#news.request()
  }

  write(text: string): void {
    const whole = this.#text + text
    const cut = Math.max(0, whole.length - most)
    this.#text = whole.slice(cut)
    this.#left += cut
    this.#news.request()
  }

  /** Nothing more comes. */
  end(): void {
    this.#news.cancel()
  }
}
