import type { ActivityEntry } from '#shared/contract/activity'
import type { ContainerRow } from '#shared/contract/rows'

/** The last run or start of this container that was followed step by step; undefined where none was. */
export function lastStoryOf(
  { id, name }: Pick<ContainerRow, 'id' | 'name'>,
  entries: readonly ActivityEntry[],
): ActivityEntry | undefined {
  return entries.findLast(({ command, steps }) => {
    if (!steps) return false
    if (command.kind === 'container.start')
      return command.targets.some((target) => target === id || target === name)
    return steps.some((step) => step.type === 'created' && step.id === id)
  })
}
