import { app, type WebContents } from 'electron'
import { isOwnAddress } from './own-origin'

/** Keeps every window, present and future, on the app's own page. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

/** The page itself may be loaded again; everything else, in any frame, by link, form, script or redirect, goes nowhere. */
function guard(contents: WebContents): void {
  const stay = (details: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !isOwnAddress(details.url)) details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Links out are opened by the page through the contract, after it has shown where they lead.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
