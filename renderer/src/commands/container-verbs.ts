import type { CommandKind } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'

/** A verb of the container page that acts on a container as it is, without a form. */
export type ContainerVerb = Extract<
  CommandKind,
  | 'container.start'
  | 'container.stop'
  | 'container.restart'
  | 'container.pause'
  | 'container.unpause'
  | 'container.kill'
>

const verbsByState: Readonly<Record<string, readonly ContainerVerb[]>> = {
  created: ['container.start'],
  exited: ['container.start'],
  running: ['container.stop', 'container.restart', 'container.pause', 'container.kill'],
  paused: ['container.unpause', 'container.stop', 'container.restart', 'container.kill'],
  restarting: ['container.stop', 'container.restart', 'container.kill'],
  removing: [],
  dead: [],
}

/** What makes sense for a container in its state; everything for a state that is not known. */
export function verbsFor({ state }: Pick<ContainerRow, 'state'>): readonly ContainerVerb[] {
  return verbsByState[state] ?? ['container.start', 'container.stop', 'container.restart', 'container.kill']
}
