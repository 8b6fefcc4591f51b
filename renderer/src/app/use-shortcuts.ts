import { useLayoutEffect } from 'react'
import { useConfirmStore } from '../commands/confirm-store'
import { focusFilter } from './focus-filter'
import { useHelpStore } from './help-store'

/** Keys that work everywhere except where text is typed: `/` filters, `?` shows the shortcuts. */
export function useShortcuts(): void {
  // A layout effect: keys are heard from the first paint on.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || useConfirmStore.getState().asked) return
      if (event.key === '/') focusFilter()
      else if (event.key === '?') useHelpStore.setState({ isOpen: true })
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio'
  return (
    target instanceof HTMLTextAreaElement || target.isContentEditable || target.closest('.xterm') !== null
  )
}
