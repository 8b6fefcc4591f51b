import { useEffect } from 'react'
import { needsEngine } from './pages'
import { routes } from './routes'

/**
 * Loads the code of the pages that show things of the engine, one after the other while the page has nothing to do, so
 * that opening one waits for its data alone.
 * @param isDrawn what was asked for is on the screen
 */
export function usePreloadedPages(isDrawn: boolean): void {
  useEffect(() => {
    if (!isDrawn) return
    const waiting = routes.flatMap(({ path, Page }) =>
      needsEngine(path) && 'preload' in Page ? [Page.preload] : [],
    )
    let handle = 0
    const next = (): void => {
      const preload = waiting.shift()
      if (!preload) return
      handle = requestIdleCallback(() => {
        // One that could not be loaded now is loaded when it is opened.
        preload().then(next, next)
      })
    }
    next()
    return () => {
      waiting.length = 0
      cancelIdleCallback(handle)
    }
  }, [isDrawn])
}
