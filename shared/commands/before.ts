/** A container as it was before a command. */
export interface ContainerBefore {
  readonly name: string
  /** The engine's word: `running`, `paused`, `exited`. */
  readonly state: string
  /** The engine removes it when it ends. */
  readonly isAutoRemoved: boolean
}

/** How a container was attached to the network in question; what is absent, the engine chose. */
export interface AttachmentBefore {
  readonly aliases?: readonly string[]
  readonly ip?: string
  readonly ip6?: string
  readonly links?: readonly string[]
  readonly linkLocalIps?: readonly string[]
  readonly driverOptions?: Readonly<Record<string, string>>
  readonly gatewayPriority?: number
}

/** What was recorded before a command was run, as far as its inverse needs it; what could not be recorded is absent. */
export interface Before {
  /** By target as the command names it. */
  readonly containers: ReadonlyMap<string, ContainerBefore>
  readonly attachment?: AttachmentBefore
  /** Image ids by reference; null: there was no such reference. */
  readonly images: ReadonlyMap<string, string | null>
}

/** Kinds of things to record. */
export type Recorded = 'containers' | 'attachment' | 'images'
