import type { Shell } from '#shared/commands/quote'
import type { Settings } from '#shared/contract/settings'

/** The shell that lines are written for: the chosen one, else the one that this computer's people use. */
export function shellOf({ lineShell }: Pick<Settings, 'lineShell'>): Shell {
  if (lineShell !== 'system') return lineShell
  return /^win/i.test(navigator.platform) ? 'powershell' : 'sh'
}
