import { useCallback } from 'react'
import { useLocation, useSearch } from 'wouter'

/** The address of a list with one object's details over it. */
export function inspectPath(path: string, id: string): string {
  return `${path}?inspect=${encodeURIComponent(id)}`
}

/** Which object's details lie over the list at `path`: part of the address, so Back closes them and a link opens them. */
export function useInspected(path: string): [string | null, (id: string) => void, () => void] {
  const [, navigate] = useLocation()
  const id = new URLSearchParams(useSearch()).get('inspect')
  const open = useCallback((next: string) => navigate(inspectPath(path, next)), [navigate, path])
  const close = useCallback(() => navigate(path, { replace: true }), [navigate, path])
  return [id, open, close]
}
