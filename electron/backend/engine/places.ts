import type { EnginePlace } from '#shared/contract/engine'
import { currentContext, type ReadText } from './docker-context'

/** A place where an engine may be. */
export interface Place {
  readonly source: EnginePlace['source']
  /** As DOCKER_HOST spells it. */
  readonly address: string
  /** Folder with ca.pem, cert.pem, key.pem, where the place is spoken to with TLS. */
  readonly tlsFolder?: string
}

/** What the search looks at. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  /** The person's home folder. */
  readonly home: string
  /** Numeric user id, where there is one. */
  readonly uid?: number
  readonly readText: ReadText
}

/**
 * The places to look for an engine, best first: DOCKER_HOST alone where it is set; else the current Docker context,
 * the default socket or pipe, Docker Desktop's, the rootless daemon's, Podman's.
 */
export function findPlaces({ env, platform, home, uid, readText }: Surroundings): Place[] {
  const configFolder = configFolderOf({ env, home })
  if (env.DOCKER_HOST) {
    const isTls =
      Boolean(env.DOCKER_TLS_VERIFY || env.DOCKER_TLS) && !/^(?:unix|npipe):/.test(env.DOCKER_HOST)
    const tlsFolder = env.DOCKER_CERT_PATH || configFolder
    return [{ source: 'docker-host', address: env.DOCKER_HOST, ...(isTls ? { tlsFolder } : {}) }]
  }
  const context = currentContext(configFolder, env.DOCKER_CONTEXT, readText)
  const chosen: Place[] = context
    ? [{ source: 'context', address: context.address, tlsFolder: context.tlsFolder }]
    : []
  const usual = platform === 'win32' ? windowsPlaces() : unixPlaces(env, platform, home, uid)
  return withoutRepeats([...chosen, ...usual])
}

/** The folder of the docker CLI's settings. */
export function configFolderOf({ env, home }: Pick<Surroundings, 'env' | 'home'>): string {
  return env.DOCKER_CONFIG || `${home}/.docker`
}

function windowsPlaces(): Place[] {
  return [
    { source: 'default', address: 'npipe:////./pipe/docker_engine' },
    { source: 'desktop', address: 'npipe:////./pipe/dockerDesktopLinuxEngine' },
    { source: 'podman', address: 'npipe:////./pipe/podman-machine-default' },
  ]
}

function unixPlaces(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
  uid: number | undefined,
): Place[] {
  const runtime = env.XDG_RUNTIME_DIR || (platform === 'linux' && uid ? `/run/user/${uid}` : undefined)
  const desktop: Place[] = [
    { source: 'desktop', address: `unix://${home}/.docker/run/docker.sock` },
    ...(platform === 'linux'
      ? [{ source: 'desktop' as const, address: `unix://${home}/.docker/desktop/docker.sock` }]
      : [
          { source: 'desktop' as const, address: `unix://${home}/.colima/default/docker.sock` },
          { source: 'desktop' as const, address: `unix://${home}/.rd/docker.sock` },
          { source: 'desktop' as const, address: `unix://${home}/.orbstack/run/docker.sock` },
        ]),
  ]
  return [
    { source: 'default', address: 'unix:///var/run/docker.sock' },
    ...desktop,
    ...(runtime ? [{ source: 'rootless' as const, address: `unix://${runtime}/docker.sock` }] : []),
    ...(platform === 'linux'
      ? [{ source: 'podman' as const, address: 'unix:///run/podman/podman.sock' }]
      : []),
    ...(runtime
      ? [{ source: 'podman-rootless' as const, address: `unix://${runtime}/podman/podman.sock` }]
      : []),
  ]
}

function withoutRepeats(places: readonly Place[]): Place[] {
  return places.filter(
    (place, index) => places.findIndex((other) => other.address === place.address) === index,
  )
}
