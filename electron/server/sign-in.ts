import type { IncomingMessage, ServerResponse } from 'node:http'
import { refusalText } from './refusal-text'
import { isSameToken } from './token'

/**
 * Answers `GET /?token=TOKEN`: the cookie, and an address without the token. The token stays good until the server ends,
 * because people open the printed address again.
 */
export function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  query: string,
  token: string,
  cookie: string,
): void {
  const given = new URLSearchParams(query).getAll('token')
  const isRight = isSameToken(given[0] ?? '', token) && given.length === 1 && request.method === 'GET'
  if (!isRight) {
    response.writeHead(401, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
    response.end(refusalText(401, request.headers['accept-language']))
    return
  }
  response.setHeader('Set-Cookie', cookie)
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    // A browser that comes from the opening file would not send the strict cookie along a redirect, but does after
    // this page of our own has been shown.
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', Refresh: '0; url=/' })
    response.end('<!doctype html><title>Gantry</title>')
    return
  }
  response.writeHead(303, { Location: '/' })
  response.end()
}
