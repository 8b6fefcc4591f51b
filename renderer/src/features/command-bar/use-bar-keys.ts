import { useLayoutEffect } from 'react'
import { openBar } from '../../commands/bar-store'
import { useConfirmStore } from '../../commands/confirm-store'
import { isBarKey } from './bar-keys'

/**
 * A dialog lies over the page, and would lie over the bar: what is typed would be seen by nobody. The bar itself, on its
 * way out, is none.
 */
function isOverDialog(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]:not([data-command-bar])') !== null
}

/** Ctrl+K, on a Mac Cmd+K, opens the command bar wherever the focus is, except over a question. */
export function useBarKeys(): void {
  // A layout effect: keys are heard from the first paint on.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isBarKey(event)) return
      event.preventDefault()
      if (!useConfirmStore.getState().asked && !isOverDialog()) openBar()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
