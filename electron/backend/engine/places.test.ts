import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { findPlaces, type Surroundings } from './places'

function surroundings(env: NodeJS.ProcessEnv, files: Record<string, unknown> = {}): Surroundings {
  return {
    env,
    platform: 'linux',
    home: '/home/kim',
    uid: 1000,
    readText: (path) => (path in files ? JSON.stringify(files[path]) : undefined),
  }
}

const hash = createHash('sha256').update('work').digest('hex')
const context = {
  [`/home/kim/.docker/contexts/meta/${hash}/meta.json`]: {
    Name: 'work',
    Endpoints: { docker: { Host: 'unix:///work.sock' } },
  },
}

describe('findPlaces', () => {
  test('DOCKER_HOST alone, where it is set', () => {
    const places = findPlaces(
      surroundings({ DOCKER_HOST: 'tcp://far:2375', DOCKER_CONTEXT: 'work' }, context),
    )
    expect(places).toEqual([{ source: 'docker-host', address: 'tcp://far:2375' }])
  })

  test('DOCKER_HOST with TLS', () => {
    const env = { DOCKER_HOST: 'tcp://far:2376', DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' }
    expect(findPlaces(surroundings(env))).toEqual([
      { source: 'docker-host', address: 'tcp://far:2376', tlsFolder: '/certs' },
    ])
  })

  test('the usual places of Linux, best first', () => {
    const places = findPlaces(surroundings({ XDG_RUNTIME_DIR: '/run/user/7' }))
    expect(places.map(({ source, address }) => `${source} ${address}`)).toEqual([
      'default unix:///var/run/docker.sock',
      'desktop unix:///home/kim/.docker/run/docker.sock',
      'desktop unix:///home/kim/.docker/desktop/docker.sock',
      'rootless unix:///run/user/7/docker.sock',
      'podman unix:///run/podman/podman.sock',
      'podman-rootless unix:///run/user/7/podman/podman.sock',
    ])
  })

  test('the current context of config.json comes first', () => {
    const files = { ...context, '/home/kim/.docker/config.json': { currentContext: 'work', auths: {} } }
    expect(findPlaces(surroundings({}, files))[0]).toEqual({
      source: 'context',
      address: 'unix:///work.sock',
      tlsFolder: `/home/kim/.docker/contexts/tls/${hash}/docker`,
    })
  })

  test('DOCKER_CONTEXT wins over config.json', () => {
    const files = { ...context, '/home/kim/.docker/config.json': { currentContext: 'other' } }
    expect(findPlaces(surroundings({ DOCKER_CONTEXT: 'work' }, files))[0]?.source).toBe('context')
    expect(findPlaces(surroundings({ DOCKER_CONTEXT: 'default' }, context))[0]?.source).toBe('default')
  })

  test.each([null, 7, [], { currentContext: 7 }, { currentContext: 'gone' }])(
    'a config.json that says %j does no harm',
    (config) => {
      expect(findPlaces(surroundings({}, { '/home/kim/.docker/config.json': config }))[0]?.source).toBe(
        'default',
      )
    },
  )

  test('pipes on Windows', () => {
    const places = findPlaces({ ...surroundings({}), platform: 'win32' })
    expect(places[0]).toEqual({ source: 'default', address: 'npipe:////./pipe/docker_engine' })
  })
})
