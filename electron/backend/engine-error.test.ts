import { describe, expect, test } from 'vitest'
import { AppError } from '#shared/errors'
import { EngineAnswerError, UnexpectedAnswerError } from './engine/engine-answer-error'
import { toEngineError, toStreamError } from './engine-error'

describe('toEngineError', () => {
  // The engine's own sentences, as Docker 20.10 to 29 say them.
  test.each([
    [304, 'POST /containers/{id}/start', '', 'already-done'],
    [301, 'GET /containers//json', 'Moved', 'unexpected-answer'],
    [
      400,
      'GET /info',
      'client version 1.41 is too old. Minimum supported API version is 1.44',
      'engine-version',
    ],
    [400, 'POST /containers/create', 'invalid reference format', 'bad-request'],
    [403, 'DELETE /networks/{id}', 'error while removing network: network x has active endpoints', 'in-use'],
    [403, 'DELETE /networks/{id}', 'bridge is a pre-defined network and cannot be removed', 'not-supported'],
    [404, 'GET /containers/{id}/json', 'No such container: x', 'not-found'],
    [404, 'POST /images/create', 'manifest for busybox:no not found', 'image-unknown'],
    [409, 'POST /containers/{id}/pause', 'Container x is already paused', 'already-done'],
    [
      409,
      'POST /containers/{id}/kill',
      'Cannot kill container: x: Container x is not running',
      'not-running',
    ],
    [409, 'POST /containers/{id}/exec', 'Container x is paused, unpause the container before exec', 'paused'],
    [409, 'POST /containers/create', 'Conflict. The container name "/x" is already in use by', 'name-taken'],
    [409, 'DELETE /images/{name}', 'conflict: unable to delete x (must be forced)', 'in-use'],
    [409, 'DELETE /volumes/{name}', 'remove x: volume is in use - [abc]', 'in-use'],
    [409, 'DELETE /containers/{id}', 'You cannot remove a running container x', 'conflict'],
    [409, 'POST /networks/create', 'network with name x already exists', 'name-taken'],
    [
      500,
      'POST /containers/create',
      'mkdir /var/lib/docker/overlay2/x: no space left on device',
      'disk-full',
    ],
    [
      501,
      'GET /containers/{id}/logs',
      'configured logging driver does not support reading',
      'logs-unreadable',
    ],
    [503, 'GET /nodes', 'This node is not a swarm manager', 'not-supported'],
    [500, 'GET /info', 'boom', 'engine-failed'],
    [418, 'GET /info', 'teapot', 'engine-failed'],
  ])('%i at %s: %s', (status, request, words, code) => {
    expect(toEngineError(new EngineAnswerError(status, words), request).data).toEqual({
      code,
      message: words,
      status,
      request,
    })
  })

  test.each([
    ['ENOENT', 'engine-unreachable'],
    ['ECONNREFUSED', 'engine-unreachable'],
    ['ENOTSOCK', 'engine-unreachable'],
    ['EACCES', 'engine-denied'],
    ['ECONNRESET', 'connection-lost'],
    ['EPIPE', 'connection-lost'],
    ['HPE_INVALID_CONSTANT', 'unexpected-answer'],
    ['ERR_UNESCAPED_CHARACTERS', 'bad-request'],
    ['ESOMETHING', 'engine-failed'],
  ])('system code %s', (code, expected) => {
    expect(toEngineError(Object.assign(new Error('x'), { code }), 'GET /info').code).toBe(expected)
  })

  test('keeps an AppError, and takes anything', () => {
    const known = new AppError({ code: 'timeout', message: 'late' })
    expect(toEngineError(known, 'GET /info')).toBe(known)
    expect(toEngineError(new UnexpectedAnswerError('HTML'), 'GET /info').code).toBe('unexpected-answer')
    expect(toEngineError('words', 'GET /info').data.message).toBe('words')
  })
})

test('an error inside a stream is told by its words', () => {
  expect(toStreamError('unauthorized: authentication required', 'POST /images/create').code).toBe(
    'registry-denied',
  )
  expect(toStreamError('write /x: no space left on device', 'POST /images/create').code).toBe('disk-full')
  expect(toStreamError('something else', 'POST /images/create').code).toBe('engine-failed')
  // The same words mean a registry only where one is asked.
  expect(toStreamError('Decode(): EOF', 'POST /commit').code).toBe('engine-failed')
})

test.each([
  ['unauthorized: authentication required', 'registry-denied'],
  ['denied: requested access to the resource is denied', 'registry-denied'],
  ['toomanyrequests: You have reached your pull rate limit.', 'registry-limit'],
  ['Get "https://reg.example/v2/": http: server gave HTTP response to HTTPS client', 'registry-http'],
  ['Get "https://reg.example/v2/": x509: certificate signed by unknown authority', 'registry-untrusted'],
  ['Get "https://reg.example/v2/": dial tcp: lookup reg.example: no such host', 'registry-unreachable'],
  ['dial tcp 127.0.0.1:5000: connect: connection refused', 'registry-unreachable'],
  ['read tcp 127.0.0.1:4->127.0.0.1:5: read: connection reset by peer', 'registry-lost'],
  ['unexpected EOF', 'registry-lost'],
  ['received unexpected HTTP status: 500 Internal Server Error', 'registry-failed'],
  ['unknown: unknown error', 'registry-failed'],
  ['An image does not exist locally with the tag: team/nothing', 'image-unknown'],
  ['write /var/lib/docker/tmp/x: no space left on device', 'disk-full'],
])('reads what an engine says of a registry: %s', (message, code) => {
  expect(toStreamError(message, 'POST /images/web/push').code).toBe(code)
})
