import { hubHost, hubServer, registryOfReference, registryServer } from './registry-server'

/** A reference to an image in a registry, taken apart as the engine wants it. */
export interface ImageReference {
  /** Repository with its registry, where one is named: `localhost:5000/team/web`. */
  readonly repository: string
  /** Tag or digest; `latest` where neither is given, as the docker CLI does. */
  readonly version: string
}

/**
 * Takes `host:port/name:tag@sha256:...` apart. A digest wins over a tag, as it does in the docker CLI;
 * without any version the engine would pull every tag there is, hence `latest`.
 */
export function splitImageReference(reference: string): ImageReference {
  const at = reference.indexOf('@')
  const named = at < 0 ? reference : reference.slice(0, at)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const repository = colon < 0 ? named : named.slice(0, colon)
  if (at >= 0) return { repository, version: reference.slice(at + 1) }
  return { repository, version: colon < 0 ? 'latest' : named.slice(colon + 1) }
}

/** The reference that the engine knows the pulled image by: `name:tag` or `name@sha256:...`. */
export function pulledName({ repository, version }: ImageReference): string {
  return version.startsWith('sha256:') ? `${repository}@${version}` : `${repository}:${version}`
}

/** A repository with everything that may be left out of its name: `web` is `docker.io/library/web`. */
export function fullRepository(repository: string): string {
  const server = registryOfReference(repository)
  if (server !== hubServer) return repository
  const [first = '', ...rest] = repository.split('/')
  const path = rest.length > 0 && registryServer(first) === hubServer ? rest : [first, ...rest]
  return [hubHost, ...(path.length === 1 ? ['library', ...path] : path)].join('/')
}

/**
 * A name without what Docker leaves out: `docker.io/library/web:1` is `web:1`, as the docker CLI prints it. Podman names
 * everything in full.
 */
export function familiarName(reference: string): string {
  return reference.replace(/^(?:index\.)?docker\.io\/(?:library\/(?=[^/]+$))?/, '')
}
