import type { LiveRows } from '../../live/live-state'
import type { Effect } from './topic'

/** Whether the live lists show what a step promises; null where no list would show it. */
export function isInEffect(effect: Effect, rows: LiveRows): boolean | null {
  switch (effect.type) {
    case 'container': {
      const row = containerNamed(effect.name, rows)
      return (
        row !== undefined &&
        (effect.state === undefined || row.state === effect.state) &&
        (effect.exitCode === undefined || row.exitCode === effect.exitCode)
      )
    }
    case 'there':
      return has(effect, rows)
    case 'gone':
      return !has(effect, rows)
    case 'joined':
      return containerNamed(effect.name, rows)?.networks.includes(effect.network) ?? false
    case 'answer':
    case 'done':
    case 'refused':
      return null
  }
}

/** The row of the container with that name. */
export function containerNamed(name: string, { containers }: Pick<LiveRows, 'containers'>) {
  for (const row of containers.values()) if (row.name === name) return row
  return undefined
}

function has({ kind, name }: { kind: keyof LiveRows; name: string }, rows: LiveRows): boolean {
  if (kind === 'images') return [...rows.images.values()].some(({ tags }) => tags.includes(name))
  return [...rows[kind].values()].some((row) => row.name === name)
}
