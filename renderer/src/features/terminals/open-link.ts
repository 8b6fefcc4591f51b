import { rpc, runsInDesktop } from '../../rpc/client'

/** A link's target as an address that may be opened: http and https alone; null for anything else. */
export function linkTarget(text: string): URL | null {
  const address = URL.canParse(text) ? new URL(text) : null
  return address && (address.protocol === 'http:' || address.protocol === 'https:') ? address : null
}

/** Opens an address in the person's browser. The person has been asked. */
export function openLink({ href }: URL): void {
  if (!runsInDesktop()) {
    window.open(href, '_blank', 'noopener,noreferrer')
    return
  }
  rpc.app.openLink({ url: href }).catch(() => {
    // The system has no browser to open it with; the dialog has shown the address.
  })
}
