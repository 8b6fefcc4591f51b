import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { AppError } from '#shared/errors'

/** Characters (about bytes) of one line; a line of /events carries all labels of a container. */
const longestLine = 8 << 20

/**
 * The JSON values of a stream of lines (events, stats, progress of pull and build), one after the other, as they
 * arrive. Lines and characters may be cut anywhere; a last line without a line break counts; empty lines do not.
 * Leaving the loop destroys the stream.
 * @param signal ends the iteration without an error once it aborts
 * @throws AppError `unexpected-answer` for a line that is no JSON or longer than 8 MiB; whatever the stream fails with
 */
export async function* readNdjson(
  stream: Readable,
  signal?: AbortSignal,
): AsyncGenerator<unknown, void, void> {
  for await (const { value } of readJsonLines(stream, signal)) yield value
}

/** {@link readNdjson} with the text of each line beside its value: a number in it may have more digits than a double. */
export async function* readJsonLines(
  stream: Readable,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly line: string; readonly value: unknown }, void, void> {
  try {
    for await (const line of readLines(stream)) {
      if (signal?.aborted) return
      if (line.trim() !== '') yield { line, value: parseLine(line) }
    }
  } catch (error) {
    if (!signal?.aborted) throw error
  }
}

async function* readLines(stream: Readable): AsyncGenerator<string, void, void> {
  const decoder = new StringDecoder('utf8')
  // Pieces of the line under way; joined once, so that a huge line costs no repeated copying.
  let pieces: string[] = []
  let length = 0
  for await (const chunk of stream) {
    const text = decoder.write(chunk)
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      pieces.push(text.slice(from, end))
      from = end + 1
      yield pieces.join('')
      pieces = []
      length = 0
    }
    if (from === text.length) continue
    length += text.length - from
    if (length > longestLine) throw unexpected(`a line longer than ${longestLine >> 20} MiB`)
    pieces.push(text.slice(from))
  }
  yield pieces.join('') + decoder.end()
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw unexpected(`not a line of JSON: ${line.slice(0, 200)}`)
  }
}

function unexpected(message: string): AppError {
  return new AppError({ code: 'unexpected-answer', message })
}
