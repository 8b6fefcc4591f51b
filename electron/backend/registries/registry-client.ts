import { hubServer, isLoopback } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import type { AuthConfig } from './auth-config'
import { fetchToken } from './bearer-token'
import { fetchBounded, type HttpAnswer } from './fetch-bounded'
import { toAnswerFailure, toReachFailure } from './registry-failure'

const hubAddress = 'https://registry-1.docker.io'

/** Reads from a registry over its HTTP API v2, as the docker CLI would: with a token, or with name and password. */
export class RegistryClient {
  #authorization: string | undefined
  #base: string | undefined

  constructor(
    private readonly server: string,
    private readonly auth: AuthConfig | undefined,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * GET of a path that begins with `/v2/`.
   * @throws AppError `registry-denied`, `not-found`, `registry-limit`, `registry-failed`, or why it was not reached
   */
  async get(path: string): Promise<HttpAnswer> {
    const request = `GET ${path.replace(/\?.*$/, '')}`
    try {
      const answer = await this.#reach(path)
      if (answer.status === 401 && (await this.#authorize(answer)))
        return this.#checked(await this.#reach(path), request)
      return this.#checked(answer, request)
    } catch (error) {
      throw toReachFailure(error, request, this.signal)
    }
  }

  #checked(answer: HttpAnswer, request: string): HttpAnswer {
    if (answer.status >= 200 && answer.status < 300) return answer
    throw toAnswerFailure(answer.status, answer.body, request)
  }

  /** Over https; a registry on this computer also over http, as engines do. */
  async #reach(path: string): Promise<HttpAnswer> {
    if (this.#base !== undefined) return this.#ask(this.#base, path)
    const isHub = this.server === hubServer
    const secure = isHub ? hubAddress : `https://${this.server}`
    const bases = !isHub && isLoopback(this.server) ? [secure, `http://${this.server}`] : [secure]
    let failure: unknown
    for (const base of bases) {
      try {
        const answer = await this.#ask(base, path)
        this.#base = base
        return answer
      } catch (error) {
        if (this.signal.aborted) throw error
        failure = error
      }
    }
    throw failure
  }

  #ask(base: string, path: string): Promise<HttpAnswer> {
    const headers = this.#authorization === undefined ? {} : { authorization: this.#authorization }
    return fetchBounded(`${base}${path}`, { headers }, this.signal)
  }

  /** Answers whether there is anything to show that was not shown yet. */
  async #authorize({ challenge }: HttpAnswer): Promise<boolean> {
    if (this.#authorization !== undefined) return false
    if (/^bearer\b/i.test(challenge)) {
      const token = await fetchToken(challenge, this.auth, isLoopback(this.server), this.signal)
      this.#authorization = `Bearer ${token}`
      return true
    }
    if (!/^basic\b/i.test(challenge) || this.auth?.password === undefined) return false
    this.#authorization = basicAuthorization(this.auth)
    return true
  }
}

/** Name and password as HTTP shows them. @throws AppError where the sign-in is a token */
function basicAuthorization({ username, password }: AuthConfig): string {
  if (username === undefined || password === undefined)
    throw new AppError({ code: 'registry-denied', message: 'The registry asks for a name and a password.' })
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
