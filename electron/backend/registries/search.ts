import type Docker from 'dockerode'
import * as z from 'zod'
import type { FoundImage, ImageSearch } from '#shared/contract/registries'
import { hubServer, registryServer } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { listOf, tolerant } from '../engine/tolerant'
import type { AuthConfig } from './auth-config'
import { readPages } from './read-pages'
import type { Registries } from './registries'
import { RegistryClient } from './registry-client'

const request = 'GET /images/search'
const answer = listOf(
  z.object({
    name: z.string().max(512),
    description: tolerant(z.string(), ''),
    star_count: tolerant(z.number(), 0),
    is_official: tolerant(z.boolean(), false),
    is_automated: tolerant(z.boolean(), false),
  }),
)

/** What a search needs of the backend. */
export interface SearchDeps {
  readonly engine: Engine
  readonly registries: Pick<Registries, 'authOfServer'>
  readonly signal: AbortSignal
}

/** What was found. */
export interface Found {
  readonly images: FoundImage[]
  readonly isCut: boolean
}

/**
 * Looks for images: on Docker Hub through the engine; in a registry that is named through the engine, which knows
 * indexes of version 1 alone, and at the same time in its catalogue of version 2. One of the two answers is enough.
 */
export async function searchImages(search: ImageSearch, deps: SearchDeps): Promise<Found> {
  const server = registryServer(search.registry)
  const auth = await deps.registries.authOfServer(server)
  if (server === hubServer) return askEngine(search, '', auth, deps)
  const [index, catalogue] = await Promise.allSettled([
    askEngine(search, server, auth, deps),
    askCatalogue(search, server, auth, deps),
  ])
  if (index.status === 'rejected' && catalogue.status === 'rejected')
    throw isWithoutCatalogue(catalogue.reason) ? index.reason : catalogue.reason
  const parts = [index, catalogue].flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const images = new Map(
    parts.toReversed().flatMap((part) => part.images.map((image) => [image.reference, image])),
  )
  return { images: [...images.values()], isCut: parts.some(({ isCut }) => isCut) }
}

/** GET /images/search?term=&limit=&filters= : in an index of version 1, Docker Hub's where `host` is empty. */
export async function askEngine(
  { term, limit = 25, stars, isOfficial, isAutomated }: ImageSearch,
  host: string,
  auth: AuthConfig | undefined,
  { engine, signal }: SearchDeps,
): Promise<Found> {
  const filters = {
    ...(stars === undefined ? {} : { stars: [String(stars)] }),
    ...(isOfficial === undefined ? {} : { 'is-official': [String(isOfficial)] }),
    ...(isAutomated === undefined ? {} : { 'is-automated': [String(isAutomated)] }),
  }
  const query = {
    term: host === '' ? term : `${host}/${term}`,
    limit,
    ...(Object.keys(filters).length > 0 ? { filters: JSON.stringify(filters) } : {}),
  }
  const found = await engine.ask({
    request,
    run: (docker, abortSignal) => getSearch(docker, query, auth, abortSignal),
    schema: answer,
    deadline: 60_000,
    signal,
  })
  const images = found.map(({ name, description, star_count, is_official, is_automated }) => ({
    reference: host === '' || name.startsWith(`${host}/`) ? name : `${host}/${name}`,
    description,
    stars: star_count,
    isOfficial: is_official,
    isAutomated: is_automated,
  }))
  return { images, isCut: images.length >= limit }
}

/** dockerode's own searchImages() puts the credentials into the query. */
function getSearch(
  { modem }: Docker,
  query: object,
  auth: AuthConfig | undefined,
  abortSignal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    modem.dial(
      {
        path: '/images/search?',
        method: 'GET',
        options: query,
        ...(auth ? { authconfig: auth } : {}),
        abortSignal,
        statusCodes: { 200: true },
      },
      (error: unknown, found: unknown) => (error ? reject(error) : resolve(found)),
    )
  })
}

/** GET /v2/_catalog: names alone, so what filters by stars finds nothing there. */
async function askCatalogue(
  { term, limit = 25, stars, isOfficial, isAutomated }: ImageSearch,
  server: string,
  auth: AuthConfig | undefined,
  { signal }: SearchDeps,
): Promise<Found> {
  const client = new RegistryClient(server, auth, signal)
  const { names, isCut } = await readPages(client, '/v2/_catalog?n=1000', 'repositories')
  if (stars || isOfficial || isAutomated) return { images: [], isCut }
  const wanted = names.filter((name) => name.includes(term.toLowerCase()))
  const images = wanted.slice(0, limit).map((name) => ({
    reference: `${server}/${name}`,
    description: '',
    stars: null,
    isOfficial: false,
    isAutomated: false,
  }))
  return { images, isCut: isCut || wanted.length > limit }
}

/** It has no API of version 2, or none of its own for a catalogue. */
function isWithoutCatalogue(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not-found'
}
