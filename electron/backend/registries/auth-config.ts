/** What proves to a registry who asks: the body of X-Registry-Auth. Never logged, never sent to the page. */
export interface AuthConfig {
  readonly username?: string
  readonly password?: string
  /** In place of name and password, where the registry gave one. */
  readonly identitytoken?: string
  /** The key of the registry, as `registryServer` makes it. */
  readonly serveraddress: string
}

/** A name and its secret, as credential helpers exchange them; the name `<token>` marks an identity token. */
export interface Credential {
  readonly username: string
  readonly secret: string
}

const tokenName = '<token>'

/** A credential as the engine wants it. */
export function toAuthConfig(server: string, { username, secret }: Credential): AuthConfig {
  return username === tokenName
    ? { identitytoken: secret, serveraddress: server }
    : { username, password: secret, serveraddress: server }
}

/** The credential that is kept after a sign-in: the identity token where the registry gave one. */
export function toCredential(username: string, password: string, identityToken: string): Credential {
  return identityToken === ''
    ? { username, secret: password }
    : { username: tokenName, secret: identityToken }
}
