import type { Command } from '#shared/commands/index'
import type { LiveRows } from '../../live/live-state'
import { containerNamed } from './is-in-effect'
import type { Made } from './topic'

/** The commands that remove what a topic made and what is still there, in an order that the engine takes. */
export function cleanUpCommands(made: Made, rows: LiveRows): Command[] {
  const commands: Command[] = []
  const containers = (made.containers ?? []).flatMap((name) => containerNamed(name, rows)?.id ?? [])
  if (containers.length > 0) commands.push({ kind: 'container.remove', targets: containers, force: true })
  const tags = new Set([...rows.images.values()].flatMap((row) => row.tags))
  const images = (made.images ?? []).filter((name) => tags.has(name))
  if (images.length > 0) commands.push({ kind: 'image.remove', targets: images })
  const volumes = (made.volumes ?? []).filter((name) => rows.volumes.has(name))
  if (volumes.length > 0) commands.push({ kind: 'volume.remove', targets: volumes })
  const networks = [...rows.networks.values()].filter(({ name }) => made.networks?.includes(name))
  if (networks.length > 0) commands.push({ kind: 'network.remove', targets: networks.map(({ id }) => id) })
  return commands
}
