import { spawn } from 'node:child_process'
import * as z from 'zod'
import { AppError } from '#shared/errors'
import type { Credential } from './auth-config'

/** Milliseconds; a keychain may ask the person first. */
const deadline = 60_000
/** Bytes of its answer. */
const largestAnswer = 1 << 20

const credentialSchema = z.object({ Username: z.string(), Secret: z.string() })
const listSchema = z.record(z.string(), z.string())

/**
 * One of Docker's credential helpers: the program `docker-credential-NAME`, which keeps secrets in the system's
 * keychain. Secrets go through its input and output, never through arguments or files.
 */
export class CredentialHelper {
  constructor(
    readonly name: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** What it keeps for a registry; undefined where it has nothing. @throws AppError when it does not work. */
  async get(server: string): Promise<Credential | undefined> {
    const { code, output } = await this.#run('get', server)
    if (code !== 0) {
      if (/credentials not found/i.test(output)) return undefined
      throw this.#failure(output)
    }
    const { Username, Secret } = this.#parse(credentialSchema, output)
    return { username: Username, secret: Secret }
  }

  /** User names by registry, as it wrote them. @throws AppError */
  async list(): Promise<Readonly<Record<string, string>>> {
    const { code, output } = await this.#run('list', '')
    if (code !== 0) throw this.#failure(output)
    return output.trim() === '' ? {} : this.#parse(listSchema, output)
  }

  /** @throws AppError */
  async store(server: string, { username, secret }: Credential): Promise<void> {
    const input = JSON.stringify({ ServerURL: server, Username: username, Secret: secret })
    const { code, output } = await this.#run('store', input)
    if (code !== 0) throw this.#failure(output.replaceAll(secret, '***'))
  }

  /** Forgets it; nothing to forget is fine. @throws AppError */
  async erase(server: string): Promise<void> {
    const { code, output } = await this.#run('erase', server)
    if (code !== 0 && !/credentials not found|could not be found/i.test(output)) throw this.#failure(output)
  }

  #parse<T>(schema: z.ZodType<T>, output: string): T {
    try {
      return schema.parse(JSON.parse(output))
    } catch {
      // Not with its words: a secret may be among them.
      throw this.#failure('It answered something that is not JSON of the expected form.')
    }
  }

  #failure(words: string): AppError {
    const message = `docker-credential-${this.name}: ${words.trim().slice(0, 500)}`
    return new AppError({ code: 'credentials-failed', message })
  }

  #run(action: 'get' | 'list' | 'store' | 'erase', input: string): Promise<{ code: number; output: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(`docker-credential-${this.name}`, [action], {
        env: this.env,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: deadline,
        killSignal: 'SIGKILL',
      })
      const chunks: Buffer[] = []
      let size = 0
      child.stdout.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > largestAnswer) child.kill('SIGKILL')
        else chunks.push(chunk)
      })
      child.on('error', (error) => reject(this.#failure(error.message)))
      child.on('close', (code, signal) => {
        if (signal !== null) reject(this.#failure('It did not answer in time, or answered too much.'))
        else resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
      })
      // A helper that ends without reading is no fault of ours.
      child.stdin.on('error', () => undefined)
      child.stdin.end(input)
    })
  }
}
