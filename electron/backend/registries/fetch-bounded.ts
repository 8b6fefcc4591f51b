import { AppError } from '#shared/errors'

/** Milliseconds for one whole answer. */
const deadline = 15_000
/** Bytes: the tags of the largest images of Docker Hub take well under one megabyte. */
const largestAnswer = 8 << 20

/** What an HTTP server answered, read whole. */
export interface HttpAnswer {
  readonly status: number
  readonly body: string
  /** `WWW-Authenticate`, empty where there is none. */
  readonly challenge: string
  /** `Link`, empty where there is none. */
  readonly link: string
}

/**
 * One HTTP request of Gantry itself, bounded in time and size; it follows no redirect, which could carry credentials
 * elsewhere. @throws AppError `answer-too-large`; the system's error where nothing was reached
 */
export async function fetchBounded(url: string, init: RequestInit, signal: AbortSignal): Promise<HttpAnswer> {
  const response = await fetch(url, {
    ...init,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
  })
  return {
    status: response.status,
    body: await readBounded(response),
    challenge: response.headers.get('www-authenticate') ?? '',
    link: response.headers.get('link') ?? '',
  }
}

async function readBounded(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > largestAnswer)
      throw new AppError({ code: 'answer-too-large', message: `More than ${largestAnswer} bytes.` })
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
