import { useEffect, useState } from 'react'

/** False while a component is drawn for the first time; true when the page has come to rest, half a second later at most. */
export function useIsDrawn(): boolean {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => {
    const handle = requestIdleCallback(() => setIsDrawn(true), { timeout: 500 })
    return () => cancelIdleCallback(handle)
  }, [])
  return isDrawn
}
