import type { Readable } from 'node:stream'
import { AnswerTooLargeError } from './engine-answer-error'

/**
 * The whole body of an answer as text.
 * Rejects when the body is cut short (Node reports that as 'error', never as 'end') and when it is larger than
 * `limit` bytes; the connection is then closed, so that the rest is not even received.
 */
export function collectBody(response: Readable, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    response.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limit) response.destroy(new AnswerTooLargeError(limit))
      else chunks.push(chunk)
    })
    response.on('error', reject)
    response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    response.on('close', () => reject(cutShort()))
  })
}

function cutShort(): Error {
  return Object.assign(new Error('The answer was cut short.'), { code: 'ECONNRESET' })
}
