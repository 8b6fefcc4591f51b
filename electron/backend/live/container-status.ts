import type { ContainerRow } from '#shared/contract/rows'

type Health = ContainerRow['health']

/** Words of Podman and of old engines for states that Docker names otherwise. */
const synonyms: Readonly<Record<string, string>> = {
  configured: 'created',
  initialized: 'created',
  stopped: 'exited',
  stopping: 'running',
}

const statesByStatus: readonly (readonly [RegExp, string])[] = [
  [/^up .*\(paused\)/i, 'paused'],
  [/^up\b/i, 'running'],
  [/^restarting\b/i, 'restarting'],
  [/^exited\b/i, 'exited'],
  [/^created\b/i, 'created'],
  [/^removal in progress/i, 'removing'],
  [/^dead\b/i, 'dead'],
]

/** The state as the engine names it, lower case; from the status text where it names none. An unknown one is kept. */
export function stateOf(state: string, status: string): string {
  const named = state.toLowerCase()
  if (named !== '') return synonyms[named] ?? named
  return statesByStatus.find(([pattern]) => pattern.test(status))?.[1] ?? 'unknown'
}

/**
 * Health from the field of API 1.52, else from the status text: `Up 3 minutes (healthy)`,
 * `Up 2 seconds (health: starting)`. Null where the container has no health check, or does not run.
 */
export function healthOf(field: string, status: string): Health {
  if (field === 'starting' || field === 'healthy' || field === 'unhealthy') return field
  const found = /^up .*\((?:health: )?(starting|healthy|unhealthy)\)/i.exec(status)?.[1]?.toLowerCase()
  return (found as Health | undefined) ?? null
}

/** Exit code from the status text: `Exited (137) 2 hours ago`, `Restarting (1) 4 seconds ago`. */
export function exitCodeOf(state: string, status: string): number | null {
  if (state === 'created' || state === 'running' || state === 'paused') return null
  const code = /^(?:exited|restarting) \((-?\d+)\)/i.exec(status)?.[1]
  return code === undefined ? null : Number(code)
}
