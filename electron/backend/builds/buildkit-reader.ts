import { StringDecoder } from 'node:string_decoder'
import type { BuildEvent } from '#shared/domain/build/build-event'
import { type DockerfileStep, lineOfStep } from '#shared/domain/build/dockerfile-steps'
import { parseStepName } from '#shared/domain/build/step-name'
import type { BuildMessage, BuildReader } from './build-message'
import { decodeStatus, type VertexStatus } from './buildkit-status'

/** Reads BuildKit's trace: `moby.buildkit.trace` messages, each a StatusResponse in base64. */
export class BuildkitReader implements BuildReader {
  readonly #decoders = new Map<string, StringDecoder>()
  readonly #transfers = new Map<string, Map<string, VertexStatus>>()

  /** @param steps the instructions of the Dockerfile, where it is known */
  constructor(private readonly steps: readonly DockerfileStep[]) {}

  take({ id, aux, stream, errorDetail, error }: BuildMessage): BuildEvent[] {
    const failure = errorDetail?.message || error
    if (failure) return [{ type: 'failure', message: failure }]
    if (typeof aux === 'object') return [{ type: 'image', id: aux.ID }]
    if (id !== 'moby.buildkit.trace' || typeof aux !== 'string') return stream ? [] : []
    return this.#takeStatus(aux)
  }

  #takeStatus(base64: string): BuildEvent[] {
    const { vertexes, statuses, logs } = decodeStatus(Buffer.from(base64, 'base64'))
    return [
      ...vertexes.map((vertex): BuildEvent => {
        const { digest, name, cached, started, completed, error } = vertex
        return {
          type: 'step',
          id: digest,
          name,
          startedAt: started,
          endedAt: completed,
          isCached: cached,
          error: error === '' ? null : error,
          line: lineOfStep(this.steps, parseStepName(name)),
        }
      }),
      ...statuses.flatMap((status) => this.#takeTransfer(status)),
      ...logs.map(({ vertex, stream, bytes }): BuildEvent => {
        const key = `${vertex}/${stream}`
        const decoder = this.#decoders.get(key) ?? new StringDecoder('utf8')
        this.#decoders.set(key, decoder)
        return { type: 'log', step: vertex, text: decoder.write(bytes) }
      }),
    ]
  }

  #takeTransfer(status: VertexStatus): BuildEvent[] {
    if (status.total <= 0 && status.current <= 0) return []
    const transfers = this.#transfers.get(status.vertex) ?? new Map<string, VertexStatus>()
    this.#transfers.set(status.vertex, transfers)
    if (transfers.size < 200 || transfers.has(status.id)) transfers.set(status.id, status)
    let current = 0
    let total = 0
    for (const each of transfers.values()) {
      current += each.current
      total += Math.max(each.total, each.current)
    }
    return [{ type: 'progress', step: status.vertex, current, total }]
  }
}
