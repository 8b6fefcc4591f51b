import { askToConfirm } from './confirm-store'

/** The function that asks before a command destroys something; the dialog is drawn by the app's shell. */
export function useConfirm(): typeof askToConfirm {
  return askToConfirm
}
