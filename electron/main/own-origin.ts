/** Scheme of the app's own pages. */
export const scheme = 'app'

/** Host of the app's own pages. */
const host = 'gantry'

/** Origin of the app's own pages, as Chromium spells it. */
const ownOrigin = `${scheme}://${host}`

/** Address that the window shows. */
export const startAddress = `${ownOrigin}/`

/** Whether an address lies in the app. Parsed, never compared by its beginning: `app://gantry.evil/` is not ours. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
}

/** What is needed of Electron's frame to judge it. */
export interface FrameFacts {
  readonly origin: string
  readonly parent: unknown
}

/** Whether a message comes from the top frame of the app's own page; a frame that is gone is null. */
export function isOwnFrame(frame: FrameFacts | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ownOrigin
}
