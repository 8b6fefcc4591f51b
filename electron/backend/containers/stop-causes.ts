import { signalName } from '#shared/domain/linux-signals'
import type { EngineEvent } from '../live/engine-event'

/** Who ended a container, and with which signal where a person did. */
export interface StopCause {
  readonly endedBy: 'person' | 'itself' | 'unknown'
  /** `SIGTERM`; null where none was asked for, or it is not known. */
  readonly signal: string | null
}

interface Memory {
  /** Engine's time of the newest event taken in; the history that is read later repeats some. */
  readonly newest: number
  /** Signals asked for since it started, the last two. */
  readonly asked: readonly { readonly signal: string; readonly at: number }[]
  readonly diedAt: number | null
  /** The engine's own word after a stop or restart has ended the container. */
  readonly isStopped: boolean
  readonly startedAt: number
  /** An `oom` event since then. Docker tells it late now and then: after the end, when its own record is closed. */
  readonly isOutOfMemory: boolean
}

const nothing: Memory = {
  newest: 0,
  asked: [],
  diedAt: null,
  isStopped: false,
  startedAt: 0,
  isOutOfMemory: false,
}
/** Containers remembered; the longest untouched is forgotten first. */
const limit = 5000
/** Milliseconds after a signal within which an end is taken for its effect. */
const effectTime = 60_000
/** Signals that ask a process to end; the others (HUP, USR1, ...) are news for it. */
const endingSignals = new Set(['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGQUIT', 'SIGABRT'])

/**
 * Remembers from the engine's events who asked for a container's end, so that a crash can be told from a stop,
 * also from one by the docker CLI. The engine itself keeps no record of it.
 */
export class StopCauses {
  readonly #memories = new Map<string, Memory>()

  /** Takes one event in; events of anything else than containers are passed over. */
  note({ kind, id, action, attributes, at }: EngineEvent): void {
    if (kind !== 'container') return
    const earlier = this.#memories.get(id) ?? nothing
    if (action === 'oom' && at >= earlier.startedAt) {
      this.#remember(id, { ...earlier, isOutOfMemory: true })
      return
    }
    if (at <= earlier.newest) return
    const memory = { ...earlier, newest: at }
    if (action === 'destroy') this.#memories.delete(id)
    else if (action === 'start') this.#remember(id, { ...nothing, newest: at, startedAt: at })
    else if (action === 'stop') this.#remember(id, { ...memory, isStopped: true })
    else if (action === 'kill') {
      const asked = { signal: signalName(attributes.signal ?? ''), at }
      this.#remember(id, { ...memory, asked: [...memory.asked.slice(-1), asked] })
    } else if (action === 'die' || action === 'died') this.#remember(id, { ...memory, diedAt: at })
  }

  /** Who ended the container with this full id, the last time that it ran. */
  of(id: string): StopCause {
    const memory = this.#memories.get(id)
    if (!memory || (memory.diedAt === null && !memory.isStopped)) return { endedBy: 'unknown', signal: null }
    const [earlier, later] = memory.asked.length > 1 ? memory.asked : [undefined, memory.asked[0]]
    if (memory.isStopped) {
      // A stop that was not obeyed ends with SIGKILL; what was asked for is the signal before it.
      const asked = later?.signal === 'SIGKILL' && earlier ? earlier : later
      return { endedBy: 'person', signal: asked?.signal ?? null }
    }
    return later && memory.diedAt !== null && isEffect(later, memory.diedAt)
      ? { endedBy: 'person', signal: later.signal }
      : { endedBy: 'itself', signal: null }
  }

  /** Whether the kernel ended one of the container's processes for want of memory since it was last started. */
  ranOutOfMemory(id: string): boolean {
    return this.#memories.get(id)?.isOutOfMemory ?? false
  }

  #remember(id: string, memory: Memory): void {
    this.#memories.delete(id)
    this.#memories.set(id, memory)
    if (this.#memories.size > limit) {
      const [oldest] = this.#memories.keys()
      if (oldest !== undefined) this.#memories.delete(oldest)
    }
  }
}

function isEffect(asked: { signal: string; at: number }, diedAt: number): boolean {
  return endingSignals.has(asked.signal) && diedAt - asked.at <= effectTime
}
