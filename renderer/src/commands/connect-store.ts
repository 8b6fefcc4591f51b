import { create } from 'zustand'

/** The dialog that attaches a container to a network: one of both is known, the other is picked in it. */
export interface ConnectDialogState {
  readonly opened:
    | { readonly type: 'to-network' /** Id of the network. */; readonly network: string }
    | { readonly type: 'of-container' /** Id of the container. */; readonly container: string }
    | null
  /** Counts the times it was opened. */
  readonly turns: number
}

/** Whether the dialog is open. It is drawn once, in the shell. */
export const useConnectStore = create<ConnectDialogState>(() => ({ opened: null, turns: 0 }))

/** Asks which container joins the network. */
export function openConnectToNetwork(network: string): void {
  useConnectStore.setState(({ turns }) => ({ opened: { type: 'to-network', network }, turns: turns + 1 }))
}

/** Asks which network the container joins. */
export function openConnectContainer(container: string): void {
  useConnectStore.setState(({ turns }) => ({ opened: { type: 'of-container', container }, turns: turns + 1 }))
}

/** Closes it; nothing is connected. */
export function closeConnectDialog(): void {
  useConnectStore.setState({ opened: null })
}
