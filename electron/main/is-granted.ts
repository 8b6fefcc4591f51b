import { isOwnAddress } from './own-origin'

/** Copying, and pasting into a terminal, are all that the page ever asks the system for. */
const granted = new Set(['clipboard-sanitized-write', 'clipboard-read'])

/** Whether the page at an address gets a permission. */
export function isGranted(permission: string, address: string): boolean {
  return granted.has(permission) && isOwnAddress(address)
}
