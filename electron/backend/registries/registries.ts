import type { SignIn, SignInPlace } from '#shared/contract/registries'
import { registryOfReference, registryServer } from '#shared/domain/registry-server'
import { type AuthConfig, type Credential, toAuthConfig } from './auth-config'
import { CredentialHelper } from './credential-helper'
import { type DockerConfig, readDockerConfig } from './docker-config'
import type { OwnCredentials } from './own-credentials'

/**
 * Who is signed in to which registry. A sign-in made here and kept by Gantry comes first, being the newest; then
 * Docker's credential helpers, then what stands in the docker CLI's config.json, which is only read.
 */
export class Registries {
  constructor(
    private readonly own: OwnCredentials,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /**
   * What the engine is to show the registry of this image; undefined where nobody is signed in there.
   * @throws AppError `credentials-failed` when a credential helper does not work
   */
  registryAuth(reference: string): Promise<AuthConfig | undefined> {
    return this.authOfServer(registryOfReference(reference))
  }

  /** As {@link registryAuth}, by the registry's key. */
  async authOfServer(server: string): Promise<AuthConfig | undefined> {
    const own = this.own.get(server)
    if (own) return toAuthConfig(server, own)
    const config = await readDockerConfig(this.env)
    const kept = await this.#helperOf(server, config)?.get(server)
    return kept ? toAuthConfig(server, kept) : config.auths.get(server)
  }

  /** Everything there is, by the registry's key: for a build, which may need several (X-Registry-Config). */
  async allRegistryAuths(): Promise<Record<string, AuthConfig>> {
    const found: Record<string, AuthConfig> = {}
    for (const { server } of await this.list()) {
      const auth = await this.authOfServer(server).catch(() => undefined)
      if (auth) found[server] = auth
    }
    return found
  }

  /** Who is signed in where, and where that is kept; a helper that does not work has nothing. */
  async list(): Promise<SignIn[]> {
    const config = await readDockerConfig(this.env)
    const found = new Map<string, SignIn>()
    const add = (signIn: SignIn): void => {
      if (!found.has(signIn.server)) found.set(signIn.server, signIn)
    }
    for (const [server, signIn] of Object.entries(this.own.list())) add({ server, ...signIn })
    for (const name of config.helpers) {
      const kept = await new CredentialHelper(name, this.env).list().catch(() => ({}))
      for (const [address, username] of Object.entries(kept))
        add({ server: registryServer(address), username, place: 'helper', helper: name })
    }
    for (const [server, { username = '' }] of config.auths) add({ server, username, place: 'config' })
    return [...found.values()].toSorted((a, b) => a.server.localeCompare(b.server))
  }

  /** Where a new sign-in to this registry would be kept. */
  async placeFor(server: string): Promise<SignInPlace> {
    const helper = (await readDockerConfig(this.env)).helperOf(server)
    return helper === undefined ? { place: this.own.place } : { place: 'helper', helper }
  }

  /** Keeps a sign-in; answers where. @throws AppError when the credential helper refuses it */
  async keep(server: string, credential: Credential): Promise<SignInPlace> {
    const helper = this.#helperOf(server, await readDockerConfig(this.env))
    if (!helper) return { place: await this.own.put(server, credential) }
    await helper.store(server, credential)
    await this.own.delete(server)
    return { place: 'helper', helper: helper.name }
  }

  /**
   * Forgets a sign-in; answers whether there was one, and whether config.json still has one, which Gantry leaves alone.
   * @throws AppError when the credential helper does not work
   */
  async forget(server: string): Promise<{ wasKept: boolean; isInConfig: boolean }> {
    const config = await readDockerConfig(this.env)
    const wasOwn = await this.own.delete(server)
    const helper = this.#helperOf(server, config)
    const wasInHelper = (await helper?.get(server)) !== undefined
    if (wasInHelper) await helper?.erase(server)
    return { wasKept: wasOwn || wasInHelper, isInConfig: config.auths.has(server) }
  }

  #helperOf(server: string, config: DockerConfig): CredentialHelper | undefined {
    const name = config.helperOf(server)
    return name === undefined ? undefined : new CredentialHelper(name, this.env)
  }
}
