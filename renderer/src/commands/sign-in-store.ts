import { create } from 'zustand'

/** What the sign-in dialog begins with. */
export interface SignInWish {
  /** As it was typed; empty: Docker Hub. */
  readonly server: string
  readonly username?: string
  /** Runs once the person is signed in: what had failed is tried again. */
  readonly onSignedIn?: () => void
}

/** The sign-in dialog: what it was opened for; null while it is closed. */
export interface SignInState {
  readonly wish: SignInWish | null
  /** Counts the times it was opened. */
  readonly turns: number
}

/** Whether the sign-in dialog is open. The dialog itself is drawn once, in the shell. */
export const useSignInStore = create<SignInState>(() => ({ wish: null, turns: 0 }))

/** Opens the sign-in dialog. */
export function openSignIn(wish: SignInWish): void {
  useSignInStore.setState(({ turns }) => ({ wish, turns: turns + 1 }))
}

/** Closes it; who is signed in stays so. */
export function closeSignIn(): void {
  useSignInStore.setState({ wish: null })
}
