import * as z from 'zod'
import { isLoopback } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import { tolerant } from '../engine/tolerant'
import type { AuthConfig } from './auth-config'
import { fetchBounded } from './fetch-bounded'
import { toAnswerFailure } from './registry-failure'

const word = tolerant(z.string().optional(), undefined)
const answer = z.object({ token: word, access_token: word })
const request = 'GET token'

/**
 * Asks the token server that a registry names in `WWW-Authenticate: Bearer realm=...,service=...,scope=...`.
 * Credentials go there over https alone, or to this computer where the registry is on it.
 * @throws AppError `registry-denied` for a wrong sign-in, `registry-failed` for a challenge that makes no sense
 */
export async function fetchToken(
  challenge: string,
  auth: AuthConfig | undefined,
  isLocal: boolean,
  signal: AbortSignal,
): Promise<string> {
  const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
  const realm = safeRealm(fields.get('realm') ?? '', isLocal)
  const asked = new URLSearchParams()
  for (const name of ['service', 'scope']) {
    const value = fields.get(name)
    if (value) asked.set(name, value)
  }
  const { status, body } = auth?.identitytoken
    ? await fetchBounded(realm.href, refreshRequest(asked, auth.identitytoken), signal)
    : await fetchBounded(withQuery(realm, asked), { headers: basicHeaders(auth) }, signal)
  if (status !== 200) throw toAnswerFailure(status, body, request)
  const { token, access_token } = parse(body)
  const given = token ?? access_token
  if (!given) throw nonsense('The token server gave no token.')
  return given
}

function safeRealm(text: string, isLocal: boolean): URL {
  const realm = URL.canParse(text) ? new URL(text) : null
  const isSafe =
    realm?.protocol === 'https:' || (isLocal && realm?.protocol === 'http:' && isLoopback(realm.host))
  if (!realm || !isSafe) throw nonsense('The registry names no safe token server.')
  return realm
}

function withQuery(realm: URL, asked: URLSearchParams): string {
  const url = new URL(realm)
  for (const [name, value] of asked) url.searchParams.set(name, value)
  return url.href
}

function basicHeaders(auth: AuthConfig | undefined): Record<string, string> {
  if (auth?.username === undefined || auth.password === undefined) return {}
  return { authorization: `Basic ${Buffer.from(`${auth.username}:${auth.password}`).toString('base64')}` }
}

function refreshRequest(asked: URLSearchParams, identityToken: string): RequestInit {
  const body = new URLSearchParams(asked)
  body.set('grant_type', 'refresh_token')
  body.set('client_id', 'gantry')
  body.set('refresh_token', identityToken)
  return { method: 'POST', body }
}

function parse(body: string): z.infer<typeof answer> {
  try {
    return answer.parse(JSON.parse(body))
  } catch {
    throw nonsense('The token server answered no JSON.')
  }
}

function nonsense(message: string): AppError {
  return new AppError({ code: 'registry-failed', message, request })
}
