/** What is said in the comments of a guessed Dockerfile; each in the reader's language, one line each. */
export interface DockerfileWords {
  readonly head: (container: string) => string
  readonly edit: string
  /** FROM names the container's image. */
  readonly baseNamed: string
  /** FROM is an id; it is on this engine alone. */
  readonly baseUnnamed: string
  /** The nearest image below that has a name. */
  readonly ancestor: (name: string) => string
  readonly committed: string
  readonly running: string
  readonly mounts: (paths: string) => string
  readonly deleted: string
  readonly files: (count: number) => string
  readonly traces: string
  readonly env: string
  readonly secret: (name: string) => string
  readonly unsayable: (what: string) => string
  readonly config: string
  readonly same: string
  readonly more: (count: number) => string
}
