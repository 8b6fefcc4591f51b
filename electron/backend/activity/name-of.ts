import type { Command } from '#shared/commands/index'
import type { NameOf } from '#shared/commands/write-line'
import type { LiveLists } from '../live/live-lists'

/** Names a command's targets as a person would type them: names instead of ids, short ids of images. */
export function nameOfIn({ kind }: Command, lists: Pick<LiveLists, 'rows'>): NameOf {
  if (kind.startsWith('image.')) return (target) => target.replace(/^sha256:([0-9a-f]{12}).*$/, '$1')
  const containers = lists.rows('containers')
  const networks = lists.rows('networks')
  return (target) => containers.get(target)?.name ?? networks.get(target)?.name ?? target
}
