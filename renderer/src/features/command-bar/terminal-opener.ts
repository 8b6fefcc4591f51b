/** What a terminal is opened on. */
export interface TerminalWish {
  readonly containerId: string
  readonly mode: 'exec' | 'attach'
  readonly command?: string[]
  readonly user?: string
  readonly workdir?: string
  readonly env?: string[]
}

/** Opens a terminal as a tab of the container's page. @throws AppError */
export type OpenTerminal = (wish: TerminalWish) => Promise<void>
