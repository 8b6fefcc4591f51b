import { useComputedColorScheme } from '@mantine/core'
import { changeSettings, useSettings, useSettingsStore } from '../../live/settings-store'
import type { ScreenLook } from './terminal-screen'

const smallest = 8
const largest = 32

/** How terminals look now: the page's colours, and the size that the person chose. */
export function useTerminalLook(): ScreenLook {
  const scheme = useComputedColorScheme('light')
  const { fontSize, isForScreenReader } = useSettings().terminal
  return { scheme, fontSize, isForScreenReader }
}

/** Changes what the person chose for terminals, as of now; kept for the next start where that works. */
export function changeTerminalSettings(change: {
  fontSize?: number
  warnOnPaste?: boolean
  isForScreenReader?: boolean
}): void {
  const { terminal } = useSettingsStore.getState()
  changeSettings({ terminal: { ...terminal, ...change } }).catch(() => {
    // The page shows the choice all the same; a lost backend is told by the page itself.
  })
}

/** Makes the text larger or smaller by some pixels, within what can be read and fits. */
export function changeFontSize(by: number): void {
  const { fontSize } = useSettingsStore.getState().terminal
  changeTerminalSettings({ fontSize: Math.min(largest, Math.max(smallest, fontSize + by)) })
}
