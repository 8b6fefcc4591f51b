import type { ClientLink } from '@orpc/client'

/** What takes calls to the backend: a MessagePort in the desktop app, a WebSocket in a browser. */
export interface Carrier {
  /** The link to send the next call over, opened anew where the last one broke. */
  link(): Promise<ClientLink<Record<never, never>>>
}

/** A value that whoever served the page wrote into a `<meta>` of it; empty where it did not. */
export function readMeta(name: string): string {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
  return content.startsWith('%') ? '' : content
}
