import { join } from 'node:path'
import * as z from 'zod'
import { JsonFile } from '../storage/json-file'
import type { Credential } from './auth-config'

/** Encrypts with a key that the system's keychain guards. */
export interface SecretBox {
  /** The encrypted text in base64. */
  encrypt(text: string): string
  /** @throws when it was encrypted with another key. */
  decrypt(base64: string): string
}

/** A sign-in that Gantry keeps itself. */
export interface OwnSignIn {
  readonly username: string
  readonly place: 'encrypted' | 'session'
}

const fileSchema = z.record(z.string(), z.object({ username: z.string(), secret: z.string() }))
type Sealed = z.infer<typeof fileSchema>

/**
 * The sign-ins that Gantry keeps itself, by registry key: in `credentials.json` of the data folder, each secret
 * encrypted; without a safe box in memory alone, until Gantry ends. Never as plain text on a disk.
 */
export class OwnCredentials {
  readonly #file: JsonFile<Sealed>
  readonly #session = new Map<string, Credential>()
  #box: SecretBox | null | undefined
  #sealed: Sealed | undefined

  /** `openBox` is asked once, when the first credential is needed; it answers null where nothing is safe. */
  constructor(
    dataDir: string,
    private readonly openBox: () => SecretBox | null,
  ) {
    this.#file = new JsonFile(join(dataDir, 'credentials.json'), fileSchema)
  }

  /** Where a new sign-in would be kept. */
  get place(): OwnSignIn['place'] {
    return this.#openedBox() ? 'encrypted' : 'session'
  }

  get(server: string): Credential | undefined {
    const kept = this.#session.get(server)
    if (kept) return kept
    const sealed = this.#all()[server]
    const box = sealed && this.#openedBox()
    if (!box) return undefined
    try {
      return { username: sealed.username, secret: box.decrypt(sealed.secret) }
    } catch {
      // The keychain has another key now: the person signs in again.
      return undefined
    }
  }

  list(): Readonly<Record<string, OwnSignIn>> {
    const box = this.#openedBox()
    const sealed = Object.entries(box ? this.#all() : {}).map(
      ([server, { username }]) => [server, { username, place: 'encrypted' }] as const,
    )
    const session = [...this.#session].map(
      ([server, { username }]) => [server, { username, place: 'session' }] as const,
    )
    return Object.fromEntries([...sealed, ...session])
  }

  /** Keeps it; answers where. @throws the system's error when the file cannot be written. */
  async put(server: string, credential: Credential): Promise<OwnSignIn['place']> {
    const box = this.#openedBox()
    if (!box) {
      this.#session.set(server, credential)
      return 'session'
    }
    const sealed = { username: credential.username, secret: box.encrypt(credential.secret) }
    this.#sealed = { ...this.#all(), [server]: sealed }
    await this.#file.write(this.#sealed)
    return 'encrypted'
  }

  /** Forgets it; answers whether there was one. @throws the system's error when the file cannot be written. */
  async delete(server: string): Promise<boolean> {
    const wasInSession = this.#session.delete(server)
    const { [server]: sealed, ...rest } = this.#all()
    if (!sealed) return wasInSession
    this.#sealed = rest
    await this.#file.write(rest)
    return true
  }

  #openedBox(): SecretBox | null {
    this.#box ??= this.openBox()
    return this.#box
  }

  #all(): Sealed {
    this.#sealed ??= this.#file.read() ?? {}
    return this.#sealed
  }
}
