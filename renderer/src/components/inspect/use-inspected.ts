import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import * as z from 'zod'

const stateSchema = z.object({ inspect: z.string() })

/** State for a link that opens a list with one object's details: `<Link href="/volumes" state={inspectState(name)}>`. */
export function inspectState(id: string): z.infer<typeof stateSchema> {
  return { inspect: id }
}

/**
 * Which object's details lie over the list at `path`, kept in the history entry: Back closes them, a link opens them.
 */
export function useInspected(path: string): [string | null, (id: string) => void, () => void] {
  const [, navigate] = useLocation()
  const parsed = stateSchema.safeParse(useHistoryState())
  const open = useCallback((id: string) => navigate(path, { state: inspectState(id) }), [navigate, path])
  const close = useCallback(() => navigate(path, { replace: true }), [navigate, path])
  return [parsed.success ? parsed.data.inspect : null, open, close]
}
