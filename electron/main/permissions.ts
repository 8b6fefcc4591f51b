import type { Session } from 'electron'
import { isOwnAddress } from './own-origin'

/** Copying, and pasting into a terminal, are all that the page ever asks the system for. */
const granted = new Set(['clipboard-sanitized-write', 'clipboard-read'])

/** Whether the page at an address gets a permission. */
export function isGranted(permission: string, address: string): boolean {
  return granted.has(permission) && isOwnAddress(address)
}

/** Denies by default, when asked and when only checked: Electron grants everything to who sets no handlers. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isGranted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  // The spell checker would fetch dictionaries from the internet.
  session.setSpellCheckerEnabled(false)
}
