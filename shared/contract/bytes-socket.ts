import * as z from 'zod'

/** Bytes of a body that may be under way on a WebSocket before the reader has taken them. */
export const bytesWindow = 1024 * 1024

/** The first message: what a fetch would have told before the body. */
export const bytesHeadSchema = z.object({
  status: z.number().int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
})

/**
 * Status of the answer to a `fetch()` of bytes when this browser holds as many bodies as it should: a browser keeps at
 * most six connections to one host, and one more would hold up everything else. The same bytes come over a WebSocket.
 */
export const askOverSocket = 204

/** Bodies that one server answers over HTTP at a time. */
export const maxBodies = 4
