import { useEffect } from 'react'
import { openBar } from '../../commands/bar-store'
import { useConfirmStore } from '../../commands/confirm-store'
import { isBarKey } from './bar-keys'

/** Ctrl+K, on a Mac Cmd+K, opens the command bar wherever the focus is, except over a question. */
export function useBarKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isBarKey(event)) return
      event.preventDefault()
      if (!useConfirmStore.getState().asked) openBar()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
