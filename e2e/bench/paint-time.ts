import type { Locator } from '@playwright/test'

/** Milliseconds in the page from a click on something until what `selector` finds is painted. */
export function paintTime(clicked: Locator, selector: string): Promise<number> {
  return clicked.evaluate(async (element, wanted) => {
    const start = performance.now()
    ;(element as HTMLElement).click()
    const isThere = (): boolean => document.querySelector(wanted) !== null
    if (!isThere())
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          resolve()
        })
        observer.observe(document, { childList: true, subtree: true, attributes: true })
      })
    return await new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        // The first task after the frame's callbacks runs once the frame is drawn.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - start)
        channel.port2.postMessage(null)
      }),
    )
  }, selector)
}
