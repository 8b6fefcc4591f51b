/** Under this key every tool keeps the sign-in to Docker Hub. */
export const hubServer = 'https://index.docker.io/v1/'
/** What references call Docker Hub where they name it. */
export const hubHost = 'docker.io'

const hubNames: ReadonlySet<string> = new Set([
  hubHost,
  'index.docker.io',
  'registry-1.docker.io',
  'hub.docker.com',
])

/**
 * The key under which the sign-in to a registry is kept: its host as the docker CLI cuts it out of an address
 * (`https://reg.example/v2/` is `reg.example`), and for Docker Hub {@link hubServer}. Nothing named: Docker Hub.
 */
export function registryServer(address = ''): string {
  const host = address.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  return host === '' || hubNames.has(host) ? hubServer : host
}

/** The registry that a reference names, as {@link registryServer}: `localhost:5000/web:1` is at `localhost:5000`. */
export function registryOfReference(reference: string): string {
  const [first = '', ...rest] = reference.split('/')
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost')
  return registryServer(isHost ? first : '')
}

/** A registry's key as a person writes it: `docker.io`, `localhost:5000`. */
export function registryName(server: string): string {
  return server === hubServer ? hubHost : server
}

/** Whether a registry is on this computer, where plain http gives nothing away. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '')
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name)
}
