import { create } from 'zustand'

/** Whether the list of shortcuts is open. */
export const useHelpStore = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))
