/** The engine answered, and not with success. `message` is its own words. */
export class EngineAnswerError extends Error {
  override readonly name = 'EngineAnswerError'

  constructor(
    /** HTTP status. */
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** The engine answered with what HTTP or the Engine API does not allow: a redirect, a body cut short, HTML. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError'
}

/** An answer that was to be held whole is larger than `limit` bytes. */
export class AnswerTooLargeError extends Error {
  override readonly name = 'AnswerTooLargeError'

  constructor(readonly limit: number) {
    super(`The answer is larger than ${limit / (1 << 20)} MiB.`)
  }
}

/** The engine's words in the body of a failed answer: `message` (Docker), `cause` (Podman), else the text itself. */
export function wordsOf(body: string, status: number): string {
  const longest = 2000
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null)
      for (const field of ['message', 'cause', 'error']) {
        const words: unknown = Reflect.get(parsed, field)
        if (typeof words === 'string' && words !== '') return words.slice(0, longest)
      }
  } catch {
    // Not JSON: a proxy's page, or plain text.
  }
  const text = body.trim()
  return text === '' ? `HTTP status ${status}` : text.slice(0, longest)
}
