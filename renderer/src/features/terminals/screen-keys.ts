/** What a key pressed in a terminal does beside typing. */
export type ScreenAction = 'copy' | 'paste' | 'find' | 'larger' | 'smaller' | 'leave' | 'new-session'

type Key = Pick<KeyboardEvent, 'type' | 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey'>

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/**
 * The action of a key, or null where the key belongs to the program in the terminal. Ctrl alone with a letter is
 * always the program's, so ours are with Shift (or Cmd on a Mac). By place, not by letter: with a Korean layout
 * the letter of the C key is ㅊ.
 */
export function screenAction(event: Key, isEnded: boolean, onMac = isMac): ScreenAction | null {
  if (event.type !== 'keydown' || event.altKey) return null
  const { code, ctrlKey, metaKey, shiftKey } = event
  if (isEnded && event.key === 'Enter' && !ctrlKey && !metaKey) return 'new-session'
  if (code === 'F6' && ctrlKey) return 'leave'
  if (onMac ? metaKey : ctrlKey && shiftKey) {
    if (code === 'KeyC') return 'copy'
    if (code === 'KeyV') return 'paste'
    if (code === 'KeyF') return 'find'
  }
  if (onMac ? metaKey : ctrlKey) {
    if (code === 'Equal' || code === 'NumpadAdd') return 'larger'
    // Ctrl-Shift-Minus is Ctrl-_, the shell's undo.
    if ((code === 'Minus' && !shiftKey) || code === 'NumpadSubtract') return 'smaller'
  }
  return null
}

/** The keys of the actions, as a menu shows them. */
export const keyNames = isMac
  ? { copy: '⌘C', paste: '⌘V', find: '⌘F' }
  : { copy: 'Ctrl+Shift+C', paste: 'Ctrl+Shift+V', find: 'Ctrl+Shift+F' }
