import type { Agent } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import { collectBody } from './collect-body'
import { EngineAnswerError, UnexpectedAnswerError, wordsOf } from './engine-answer-error'
import { type EngineTarget, requestOptionsFor } from './engine-target'

/** What the headers of GET /_ping tell. */
export interface PingAnswer {
  /** The newest API version that the engine speaks: `1.41`. */
  readonly apiVersion: string
  readonly product: 'docker' | 'podman'
}

/**
 * GET /_ping, without an API version and without dockerode, which drops the headers that count.
 * @param deadline milliseconds for the whole answer
 * @throws a system error, an EngineAnswerError, or an UnexpectedAnswerError where something else than an engine answers
 */
export function ping(target: EngineTarget, agent: Agent, deadline: number): Promise<PingAnswer> {
  const transport = target.kind === 'tcp' && target.tls ? https : http
  return new Promise((resolve, reject) => {
    const request = transport.request({ ...requestOptionsFor(target), path: '/_ping', agent })
    const late = Object.assign(new Error(`No answer within ${deadline / 1000} s.`), { code: 'ETIMEDOUT' })
    const timer = setTimeout(() => {
      reject(late)
      request.destroy()
    }, deadline)
    request.on('close', () => clearTimeout(timer))
    request.on('error', reject)
    request.on('upgrade', (_response, socket) => {
      socket.destroy()
      reject(new UnexpectedAnswerError('not an engine: it switched protocols'))
    })
    request.on('response', (response) => {
      const status = response.statusCode ?? 0
      const { 'api-version': apiVersion, 'libpod-api-version': libpod } = response.headers
      collectBody(response, 64 << 10).then((body) => {
        if (status !== 200) reject(new EngineAnswerError(status, wordsOf(body, status)))
        else if (typeof apiVersion !== 'string' || !/^\d+\.\d+$/.test(apiVersion))
          reject(new UnexpectedAnswerError('not an engine: the answer names no API version'))
        else resolve({ apiVersion, product: libpod === undefined ? 'docker' : 'podman' })
      }, reject)
    })
    request.end()
  })
}
