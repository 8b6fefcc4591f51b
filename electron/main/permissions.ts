import type { Session } from 'electron'
import { isGranted } from './is-granted'

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
