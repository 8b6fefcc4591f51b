import { statSync } from 'node:fs'
import type { Agent } from 'node:http'
import type { EngineFacts, EnginePlace } from '#shared/contract/engine'
import { AppError, type AppErrorCode } from '#shared/errors'
import { toEngineError } from '../engine-error'
import { agreeOnVersion, ownRange } from './api-version'
import { ConnectedEngine, type EngineHooks } from './connected-engine'
import { infoSchema, toEngineFacts, versionSchema } from './engine-facts'
import { agentFor, type EngineTarget, type EngineTls } from './engine-target'
import { parseAddress } from './parse-address'
import { type PingAnswer, ping } from './ping'
import type { Place } from './places'
import { readTls } from './read-tls'

/** An engine that answered, and how to ask it for more. */
export interface FoundEngine {
  readonly engine: ConnectedEngine
  readonly target: EngineTarget
  readonly agent: Agent
}

/** The API versions that an engine speaks, and ours, where they have none in common. */
export interface VersionRanges {
  readonly address: string
  readonly engineRange: string
  readonly ownRange: string
}

/** What came of trying one place. */
export type Attempt =
  | { readonly found: FoundEngine }
  | { readonly unsupported: VersionRanges }
  | { readonly failed: EnginePlace; readonly target?: EngineTarget }

const connectDeadline = 5_000
const factsDeadline = 10_000

/** Connects to one place, agrees on an API version, and asks the engine what it is. Never throws. */
export async function tryPlace(place: Place, hooks: EngineHooks): Promise<Attempt> {
  let target: EngineTarget | undefined
  try {
    const parsed = parseAddress(place.address, tlsOf(place))
    if ('invalid' in parsed)
      return { failed: { ...shown(place), result: 'invalid', message: parsed.invalid } }
    target = parsed.target
    const agent = agentFor(target)
    const answer = await ping(target, agent, connectDeadline)
    const facts = await agree(place.address, target, agent, answer)
    if ('engineRange' in facts) return { unsupported: facts }
    return { found: { engine: new ConnectedEngine(facts, target, agent, hooks), target, agent } }
  } catch (error) {
    if (target?.kind === 'socket' && isOtherFile(target.path))
      return { failed: { ...shown(place), result: 'invalid', message: `Not a socket: ${target.path}` } }
    const result = toResult(error, target === undefined)
    const message = error instanceof Error ? error.message : String(error)
    return { failed: { ...shown(place), result, message }, ...(target ? { target } : {}) }
  }
}

/** The facts of an engine that answered a ping; or both ranges, where no API version is spoken by both. */
export async function agree(
  address: string,
  target: EngineTarget,
  agent: Agent,
  answer: PingAnswer,
): Promise<EngineFacts | VersionRanges> {
  const refused = (engineMin?: string): VersionRanges => ({
    address,
    engineRange: engineMin ? `${engineMin} - ${answer.apiVersion}` : answer.apiVersion,
    ownRange: `${ownRange.min} - ${ownRange.max}`,
  })
  const apiVersion = agreeOnVersion(answer.apiVersion)
  if (apiVersion === null) return refused()
  const reached = { product: answer.product, apiVersion, address }
  const nobody = toEngineFacts(versionSchema.parse({}), infoSchema.parse({}), reached)
  const asked = new ConnectedEngine(nobody, target, agent, {
    suspect: () => undefined,
    countStream: () => undefined,
  })
  const deadline = factsDeadline
  try {
    const [version, info] = await Promise.all([
      asked.ask({
        request: 'GET /version',
        run: (docker) => docker.version(),
        schema: versionSchema,
        deadline,
      }),
      asked.ask({ request: 'GET /info', run: (docker) => docker.info(), schema: infoSchema, deadline }),
    ])
    const isAgreed = agreeOnVersion(answer.apiVersion, version.MinAPIVersion) !== null
    return isAgreed ? toEngineFacts(version, info, reached) : refused(version.MinAPIVersion)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'engine-version') throw error
    return refused(/minimum supported API version is (\d+\.\d+)/i.exec(error.message)?.[1])
  }
}

/** Where TLS was demanded, it is spoken even without certificates of our own. */
function tlsOf({ source, tlsFolder }: Place): EngineTls | undefined {
  if (tlsFolder === undefined) return undefined
  return readTls(tlsFolder) ?? (source === 'docker-host' ? {} : undefined)
}

const results: Partial<Record<AppErrorCode, EnginePlace['result']>> = {
  'engine-denied': 'denied',
  timeout: 'timeout',
  'connection-lost': 'refused',
  'engine-unreachable': 'refused',
}

function toResult(error: unknown, isBeforeConnecting: boolean): EnginePlace['result'] {
  if (isBeforeConnecting) return 'invalid'
  if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return 'absent'
  return results[toEngineError(error, 'GET /_ping').code] ?? 'failed'
}

/** A plain file refuses connections just as a socket without a listener does. */
function isOtherFile(path: string): boolean {
  try {
    return process.platform !== 'win32' && !statSync(path).isSocket()
  } catch {
    return false
  }
}

function shown({ source, address }: Place): Pick<EnginePlace, 'source' | 'address'> {
  return { source, address }
}
