/** What a terminal is opened on. */
export interface TerminalWish {
  readonly containerId: string
  readonly mode: 'exec' | 'attach'
  readonly command?: string[]
  readonly user?: string
  readonly workdir?: string
  readonly env?: string[]
  readonly envFiles?: string[]
  readonly privileged?: boolean
}

/** Opens a terminal as a tab of the container's page. @throws AppError */
export type OpenTerminal = (wish: TerminalWish) => Promise<void>

let opener: OpenTerminal | null = null

/** Says how terminals are opened; terminals are a feature, so the app that has them tells. */
export function setTerminalOpener(open: OpenTerminal): void {
  opener = open
}

/** Opens a terminal, as {@link OpenTerminal}. */
export async function openTerminalTab(wish: TerminalWish): Promise<void> {
  await opener?.(wish)
}
