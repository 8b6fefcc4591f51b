const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** The keys that open the command bar, for people and for screen readers. */
export const barKeys = isMac ? { shown: '⌘K', aria: 'Meta+K' } : { shown: 'Ctrl K', aria: 'Control+K' }

/** Whether a key press opens the command bar. In a terminal Ctrl+K belongs to the shell. */
export function isBarKey(event: KeyboardEvent, onMac = isMac): boolean {
  if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return false
  if (event.ctrlKey === onMac || event.metaKey !== onMac) return false
  return onMac || !(event.target as Element | null)?.closest?.('.xterm')
}
