import { useEffect, useState } from 'react'
import type { ContainerRow } from '#shared/contract/rows'

/** The last row seen of a container, so that the page can still name it when it is gone. Null before the first. */
export function useRemembered(id: string, row: ContainerRow | null): ContainerRow | null {
  const [seen, setSeen] = useState(row)
  useEffect(() => {
    if (row) setSeen(row)
  }, [row])
  return row ?? (seen?.id === id ? seen : null)
}
